using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Compare;

/// <summary>The sizes of a shift by their names, and which of them a comparison may fail on.</summary>
internal static class ShiftLimits
{
    /// <summary>The sizes that a comparison may fail on.</summary>
    public static IReadOnlyList<string> Limits { get; } = [ShiftText.Size(ShiftSize.Slight), ShiftText.Size(ShiftSize.Clear), ShiftText.Size(ShiftSize.Large)];

    /// <summary>The sizes in words, such as <c>slight from 2%</c>.</summary>
    public static string Definition
    {
        get
        {
            string definition = "";
            foreach (var (size, from) in ShiftSizes.All)
                definition += size < ShiftSize.Slight ? "" : $"{ShiftText.Size(size)} from {Figures.Percent(from)}, ";
            return definition + "negligible below";
        }
    }

    /// <summary>The size that <paramref name="name"/> means.</summary>
    /// <exception cref="UsageException">It is not one of <see cref="Limits"/>.</exception>
    public static ShiftSize Limit(string name) => Limits.Contains(name)
        ? ShiftSizes.All.First(size => ShiftText.Size(size.Size) == name).Size
        : throw new UsageException($"--fail-on takes {string.Join(", ", Limits.SkipLast(1))} or {Limits[^1]}, not '{Printable.Text(name)}'.");
}
