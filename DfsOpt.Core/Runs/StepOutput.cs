using DfsOpt.Core.Inputs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Runs;

/// <summary>What a step hands to the next one, and what it leaves behind.</summary>
/// <param name="Value">For the next step.</param>
/// <param name="Table">For people: the step's rows.</param>
/// <param name="RowCountIn">Rows the step was handed.</param>
internal sealed record StepOutput<T>(T Value, ITable Table, long RowCountIn)
{
    /// <summary>Input files that the step read.</summary>
    public IReadOnlyList<InputFile> Inputs { get; init; } = [];

    /// <summary>Metrics that stand in the manifest and in the log, in the order of the log.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>Metrics that stand in the manifest alone.</summary>
    public IReadOnlyList<Metric> Details { get; init; } = [];

    /// <summary>Files beside the step's own folder.</summary>
    public IReadOnlyList<StepFile> Files { get; init; } = [];
}
