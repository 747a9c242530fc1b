namespace DfsOpt.Cli.Report.Plots;

/// <summary>The bars that a plot of one or two histograms draws.</summary>
/// <param name="Edges">The edges of the bars, the same for both.</param>
/// <param name="Run">The run's bars, from low to high.</param>
/// <param name="Against">The bars of the run that it is compared with; empty if there is none.</param>
internal sealed record HistogramBars(BarEdges Edges, IReadOnlyList<PlotBin> Run, IReadOnlyList<PlotBin> Against)
{
    /// <summary>The share of the highest bar of either run, from 0 to 1.</summary>
    public double HighestShare => Run.Concat(Against).Select(bar => bar.Share).DefaultIfEmpty(0).Max();

    public static HistogramBars Of(BarEdges edges, Histogram run, Histogram? against) => new(
        edges,
        HistogramBins.Gather(HistogramBins.Of(run), edges.Edges),
        against is null ? [] : HistogramBins.Gather(HistogramBins.Of(against), edges.Edges));
}
