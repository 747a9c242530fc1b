using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Compare;

/// <summary>From which share of entries on a distribution counts as moved slightly, clearly or far.</summary>
internal static class ShiftSizes
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

    /// <summary>The sizes that a comparison may fail on.</summary>
    public static IReadOnlyList<string> Limits { get; } = [ShiftText.Size(ShiftSize.Slight), ShiftText.Size(ShiftSize.Clear), ShiftText.Size(ShiftSize.Large)];

    /// <summary>The sizes in words, such as <c>slight from 2%</c>.</summary>
    public static string Definition { get; } =
        string.Join(", ", All.Where(size => size.Size >= ShiftSize.Slight).Select(size => $"{ShiftText.Size(size.Size)} from {Figures.Percent(size.From)}")) + ", negligible below";

    /// <summary>The size of a move of <paramref name="moved"/>, from 0 to 1.</summary>
    public static ShiftSize Of(double moved)
    {
        var reached = ShiftSize.None;
        foreach (var (size, from) in All)
            reached = moved >= from ? size : reached;
        return reached;
    }

    /// <summary>The size that <paramref name="name"/> means.</summary>
    /// <exception cref="UsageException">It is none of <see cref="Limits"/>.</exception>
    public static ShiftSize Limit(string name) => Limits.Contains(name)
        ? All.First(size => ShiftText.Size(size.Size) == name).Size
        : throw new UsageException($"--fail-on takes {string.Join(", ", Limits.SkipLast(1))} or {Limits[^1]}, not '{Printable.Text(name)}'.");
}
