using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>How many of a segment's entries stand in its distributions.</summary>
/// <param name="Submitted">Entries with a lineup.</param>
/// <param name="Counted">Those that stand in the distributions.</param>
/// <param name="Rate">Their share, 0 to 1.</param>
internal sealed record SegmentCoverage(long Submitted, long Counted, double Rate) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Count(Submitted);
        Plausible.Count(Counted);
        Plausible.Share(Rate);
    }
}
