namespace DfsOpt.Cli.Report.Plots;

/// <summary>Places labels in a row, each as near to its mark as the others let it, so that none covers another.</summary>
internal static class LabelRow
{
    /// <summary>The width a character is given, in units of the plot: that of a wide font, so that no reader's font overlaps.</summary>
    public const double CharacterWidth = 8;

    private const double Gap = 8;

    /// <summary>The middles of labels of such <paramref name="widths"/>, for marks at <paramref name="marks"/> from low to high.</summary>
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
