namespace DfsOpt.Cli.Report.Plots;

/// <summary>Reads the bins of a histogram.</summary>
internal static class HistogramBins
{
    /// <summary>The bins as they are in the file, without empty ones at the end.</summary>
    public static PlotBin[] Of(Histogram histogram)
    {
        int count = Math.Min(histogram.Counts.Count, histogram.BinEdges.Count - 1);
        while (count > 1 && histogram.Counts[count - 1] == 0)
            count--;
        var bins = new PlotBin[Math.Max(0, count)];
        for (int i = 0; i < bins.Length; i++)
        {
            bins[i] = new PlotBin(
                histogram.BinEdges[i], histogram.BinEdges[i + 1], histogram.Counts[i], i < histogram.Rates.Count ? histogram.Rates[i] : 0);
        }

        return bins;
    }

    /// <summary>The bins, combined into bars between <paramref name="edges"/>. Values beyond the last edge are in the last bar.</summary>
    public static IReadOnlyList<PlotBin> Gather(PlotBin[] bins, IReadOnlyList<double> edges)
    {
        if (bins.Length == 0)
            return [];
        var bars = new PlotBin[edges.Count - 1];
        for (int i = 0, next = 0; i < bars.Length; i++)
        {
            long count = 0;
            double share = 0;
            for (; next < bins.Length && (bins[next].From < edges[i + 1] || i == bars.Length - 1); next++)
            {
                count += bins[next].Count;
                share += bins[next].Share;
            }

            bars[i] = new PlotBin(edges[i], edges[i + 1], count, share);
        }

        return bars;
    }
}

/// <summary>A bar of a histogram.</summary>
/// <param name="From">Its lower edge.</param>
/// <param name="To">Its upper edge.</param>
/// <param name="Count">How many entries are in it.</param>
/// <param name="Share">Their share of all entries, from 0 to 1.</param>
internal sealed record PlotBin(double From, double To, long Count, double Share);
