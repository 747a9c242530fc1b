namespace DfsOpt.Core.Runs;

/// <summary>What one step did.</summary>
/// <param name="Name">The step's name, such as <c>00_ingest</c>.</param>
/// <param name="Duration">Of computing and writing its artifacts.</param>
/// <param name="RowCountIn">Rows it was handed.</param>
/// <param name="RowCountOut">Rows it passed on.</param>
/// <param name="Metrics">
/// Its key metrics by name: <see cref="long"/>, <see cref="double"/> or <see langword="null"/>; <c>per_slate</c> is a dictionary of such by slate.
/// </param>
public sealed record StepResult(
    string Name,
    TimeSpan Duration,
    long RowCountIn,
    long RowCountOut,
    IReadOnlyDictionary<string, object?> Metrics);
