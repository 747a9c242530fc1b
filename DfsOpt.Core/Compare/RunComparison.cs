using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Compare;

/// <summary>What changed from one run to another.</summary>
/// <param name="Before">The first run.</param>
/// <param name="After">The second run.</param>
/// <param name="Config">Config keys that differ.</param>
/// <param name="Inputs">How the input files differ.</param>
/// <param name="RowCounts">The steps' row counts that differ.</param>
/// <param name="Metrics">The steps' metrics that differ, without times.</param>
/// <param name="Segments">Each segment of either run, and how far its distributions moved.</param>
public sealed record RunComparison(
    RunSnapshot Before,
    RunSnapshot After,
    IReadOnlyList<Change> Config,
    InputChanges Inputs,
    IReadOnlyList<Change> RowCounts,
    IReadOnlyList<Change> Metrics,
    IReadOnlyList<SegmentShift> Segments)
{
    /// <summary>Compares two runs.</summary>
    /// <param name="before">The first run.</param>
    /// <param name="after">The second run.</param>
    /// <exception cref="ArtifactException">A file in one of the directories is not what a run writes.</exception>
    public static RunComparison Of(RunArtifacts before, RunArtifacts after) => Of(RunSnapshot.Read(before), RunSnapshot.Read(after));

    /// <summary>Compares two runs that have been read.</summary>
    /// <param name="before">The first run.</param>
    /// <param name="after">The second run.</param>
    public static RunComparison Of(RunSnapshot before, RunSnapshot after) => new(
        before,
        after,
        ValueChanges.OfConfig(before, after),
        InputChanges.Between(before, after),
        ValueChanges.OfRowCounts(before, after),
        ValueChanges.OfMetrics(before, after),
        SegmentShift.Between(before, after));
}
