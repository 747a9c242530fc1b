using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Compare;

/// <summary>Describes in words how far a distribution moved.</summary>
internal static class ShiftText
{
    /// <summary>The distribution's name for people, such as <c>salary left</c>.</summary>
    public static string Name(DistributionShift shift) => shift.Name switch
    {
        "salary_left" => "salary left",
        "proj_gap_to_optimal" => "gap to optimal",
        "dup_count" => "copies of a lineup",
        "stack_pattern" => "stacks",
        _ => "captains",
    };

    /// <summary>The size in a word or two, such as <c>slight</c>.</summary>
    public static string Size(ShiftSize size) => size switch
    {
        ShiftSize.None => "same",
        ShiftSize.Negligible => "negligible",
        ShiftSize.Slight => "slight",
        ShiftSize.Clear => "clear",
        ShiftSize.Large => "large",
        _ => "very large",
    };

    /// <summary>What moved, and how far.</summary>
    public static string Detail(DistributionShift shift)
    {
        if (shift.Size == ShiftSize.None)
            return "";
        string detail = $"{Figures.Percent(shift.Moved)} of entries moved";
        if (shift is { Before: { Mean: { } mean, P90: { } high }, After: { Mean: { } newMean, P90: { } newHigh } })
            detail += $"; mean {Figures.Value(mean)} -> {Figures.Value(newMean)}, p90 {Figures.Value(high)} -> {Figures.Value(newHigh)}";
        if (shift.Label is { } label)
            detail += $"; most in {label.Label}: {Figures.Percent(label.Before)} -> {Figures.Percent(label.After)}";
        return shift.MayBeChance ? $"{detail}; so few entries differ as much by chance" : detail;
    }
}
