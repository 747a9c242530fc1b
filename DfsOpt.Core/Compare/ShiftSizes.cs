namespace DfsOpt.Core.Compare;

/// <summary>From which share of entries on a distribution counts as moved slightly, clearly or far.</summary>
public static class ShiftSizes
{
    // Below it, two doubles of one share differ.
    private const double Noise = 1e-9;

    /// <summary>The share of entries in another bin from which each size holds, smallest first.</summary>
    public static IReadOnlyList<(ShiftSize Size, double From)> All { get; } =
    [
        (ShiftSize.None, 0),
        (ShiftSize.Negligible, Noise),
        (ShiftSize.Slight, 0.02),
        (ShiftSize.Clear, 0.05),
        (ShiftSize.Large, 0.15),
        (ShiftSize.VeryLarge, 0.35),
    ];

    /// <summary>How far a distribution moved.</summary>
    /// <param name="moved">The share of entries in another bin, from 0 to 1.</param>
    public static ShiftSize Of(double moved)
    {
        var reached = ShiftSize.None;
        foreach (var (size, from) in All)
            reached = moved >= from ? size : reached;
        return reached;
    }
}
