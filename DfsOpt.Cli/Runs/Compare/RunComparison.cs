namespace DfsOpt.Cli.Runs.Compare;

/// <summary>What changed from one run to another.</summary>
internal sealed record RunComparison(
    RunSnapshot Before,
    RunSnapshot After,
    IReadOnlyList<Change> Config,
    InputChanges Inputs,
    IReadOnlyList<Change> RowCounts,
    IReadOnlyList<Change> Metrics,
    IReadOnlyList<SegmentShift> Segments)
{
    public static RunComparison Of(RunSnapshot before, RunSnapshot after) => new(
        before,
        after,
        ValueChanges.OfConfig(before, after),
        InputChanges.Between(before, after),
        ValueChanges.OfRowCounts(before, after),
        ValueChanges.OfMetrics(before, after),
        SegmentShift.Between(before, after));
}
