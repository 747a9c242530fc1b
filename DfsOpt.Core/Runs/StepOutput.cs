using DfsOpt.Core.Inputs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Runs;

/// <summary>The result of a step, and what it writes.</summary>
/// <param name="Value">The result, for later steps.</param>
/// <param name="Table">The step's rows, for its files.</param>
/// <param name="RowCountIn">How many rows the step received.</param>
internal sealed record StepOutput<T>(T Value, ITable Table, long RowCountIn)
{
    /// <summary>Input files that the step read.</summary>
    public IReadOnlyList<InputFile> Inputs { get; init; } = [];

    /// <summary>Metrics for the manifest and the log, in the order of the log.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>Metrics for the manifest only.</summary>
    public IReadOnlyList<Metric> Details { get; init; } = [];

    /// <summary>Files outside the step's own folder.</summary>
    public IReadOnlyList<StepFile> Files { get; init; } = [];
}
