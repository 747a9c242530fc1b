namespace DfsOpt.Core.Compare;

/// <summary>The bounds of the sizes of a shift.</summary>
public static class ShiftSizes
{
    // Equal shares can differ by less than this as doubles.
    private const double Noise = 1e-9;

    /// <summary>The smallest share of entries in another bin, from 0 to 1, for each size, in ascending order.</summary>
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
