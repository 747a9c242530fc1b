namespace DfsOpt.Cli.Report.Plots;

/// <summary>Places labels in a row, each as close to its mark as possible without covering another.</summary>
internal static class LabelRow
{
    /// <summary>The width reserved for a character, in units of the plot: that of a wide font, so that labels do not overlap in any font.</summary>
    public const double CharacterWidth = 8;

    private const double Gap = 8;

    /// <summary>The centres of labels with these <paramref name="widths"/>, for ascending <paramref name="marks"/>.</summary>
    public static double[] Place(IReadOnlyList<double> marks, IReadOnlyList<double> widths, double left, double right)
    {
        double[] middles = new double[marks.Count];
        double free = left;
        for (int i = 0; i < marks.Count; i++)
        {
            middles[i] = Math.Max(marks[i], free + widths[i] / 2);
            free = middles[i] + widths[i] / 2 + Gap;
        }

        free = right;
        for (int i = marks.Count - 1; i >= 0; i--)
        {
            middles[i] = Math.Min(middles[i], free - widths[i] / 2);
            free = middles[i] - widths[i] / 2 - Gap;
        }

        return middles;
    }
}
