using DfsOpt.Cli.Runs.Compare;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Describes in a sentence or two how much one run's fields differ from another's.</summary>
internal static class ShiftSentence
{
    public static string Of(IReadOnlyList<SegmentShift> segments)
    {
        var both = segments.Where(segment => segment.Shifts.Count > 0).ToList();
        if (both.Count == 0)
            return "The two runs have no segment in common.";
        var moved = both.Where(segment => segment.Shifts.Any(IsPlain)).ToList();
        if (moved.Count == 0)
            return $"{Subject(both.Count)} like the other run's: no distribution moved more than slightly, or than chance may.";
        var (farthest, shift) = moved
            .Select(segment => (segment, shift: segment.Shifts.Where(IsPlain).MaxBy(shift => shift.Moved)!))
            .MaxBy(pair => pair.shift.Moved);
        return $"{Figures.Count(moved.Count)} of {Figures.Count(both.Count, "segment")} in both runs plainly moved; most in {farthest.GppCategory}, {ShiftText.Name(shift)}: "
            + $"{Figures.Percent(shift.Moved)} of entries are in another bar ({ShiftText.Size(shift.Size)}).";
    }

    private static bool IsPlain(DistributionShift shift) => shift.Size >= ShiftSize.Clear && !shift.MayBeChance;

    private static string Subject(int segments) => segments == 1 ? "The segment in both runs is" : $"All {Figures.Count(segments)} segments in both runs are";
}
