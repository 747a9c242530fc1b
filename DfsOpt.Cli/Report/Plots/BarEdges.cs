namespace DfsOpt.Cli.Report.Plots;

/// <summary>The edges of a plot's bars: few enough to see, and without empty bars at the end.</summary>
/// <param name="Edges">The edges in ascending order, one more than there are bars.</param>
/// <param name="HasTail">Whether the last bar has all values from its lower edge up.</param>
internal sealed record BarEdges(IReadOnlyList<double> Edges, bool HasTail)
{
    private const int FewEnough = 40;
    private const int Most = 60;
    private const int FewClasses = 12;
    private const double Bulk = 0.995;
    private static readonly int[] _merges = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    /// <summary>Bars of equal width, each of several bins if there are many. Values far out share one last bar.</summary>
    public static BarEdges Even(params IReadOnlyList<PlotBin[]> histograms)
    {
        var longest = histograms.MaxBy(bins => bins.Length) ?? [];
        if (longest.Length == 0)
            return new BarEdges([0, 1], false);
        int shown = histograms.Max(Shown);
        int merge = _merges.FirstOrDefault(factor => (shown + factor - 1) / factor <= Most, _merges[^1]);
        double width = merge * (longest[0].To - longest[0].From);
        List<double> edges = [.. longest.Take(shown).Where((_, at) => at % merge == 0).Select(bin => bin.From)];
        edges.Add(merge == 1 && shown == longest.Length ? longest[^1].To : edges[^1] + width);
        bool hasTail = longest[^1].From >= edges[^1];
        if (hasTail)
            edges.Add(edges[^1] + width);
        return new BarEdges(edges, hasTail);
    }

    /// <summary>Bars for whole numbers from 1 up: one for each if there are few, otherwise 1 to 5 and then classes from 6, 11, 21, 51, 101.</summary>
    public static BarEdges Doubling(params IReadOnlyList<PlotBin[]> histograms)
    {
        double end = histograms.SelectMany(bins => bins).Select(bin => bin.To).DefaultIfEmpty(2).Max();
        List<double> edges = [];
        for (double edge = 1; edge < end; edge = end <= FewClasses + 1 ? edge + 1 : Next(edge))
            edges.Add(edge);
        edges.Add(end <= FewClasses + 1 ? end : Next(edges[^1]));
        return new BarEdges(edges, false);
    }

    private static double Next(double edge)
    {
        if (edge < 6)
            return edge + 1;
        double power = Math.Pow(10, Math.Floor(Math.Log10(edge)));
        return Math.Floor(edge / power) switch
        {
            1 => 2 * power + 1,
            2 => 5 * power + 1,
            _ => 10 * power + 1,
        };
    }

    // How many bins have the bulk of the entries, so that a single outlier does not squeeze all others.
    private static int Shown(PlotBin[] bins)
    {
        if (bins.Length <= FewEnough)
            return bins.Length;
        double sum = 0;
        int shown = 0;
        while (shown < bins.Length && (shown < FewEnough / 2 || sum < Bulk))
            sum += bins[shown++].Share;
        return shown;
    }
}
