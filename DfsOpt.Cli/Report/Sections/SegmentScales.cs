using DfsOpt.Cli.Report.Plots;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>What all segments of a page share: the axes of each measure, and how many rows each may show.</summary>
internal sealed class SegmentScales
{
    // Together they keep a page of a hundred segments below two megabytes.
    private const int PlayersOfAll = 4_000;
    private const int ContestsOfAll = 4_000;
    private const int HeldOutOfAll = 2_000;

    private readonly Dictionary<Measure, MeasureScale> _scales = [];

    public SegmentScales(IReadOnlyList<TargetDistribution> segments, IEnumerable<TargetDistribution> others)
    {
        MostPlayers = Math.Clamp(PlayersOfAll / Math.Max(1, segments.Count), 40, 400);
        MostContests = Math.Clamp(ContestsOfAll / Math.Max(1, segments.Count), 25, 300);
        MostHeldOut = Math.Clamp(HeldOutOfAll / Math.Max(1, segments.Count), 20, 150);
        List<TargetDistribution> all = [.. segments, .. others];
        foreach (var measure in Measure.All)
        {
            List<PlotBin[]> histograms = [.. all.Select(segment => HistogramBins.Of(measure.Of(segment)))];
            var edges = measure.Edges(histograms);
            double highest = histograms.SelectMany(bins => HistogramBins.Gather(bins, edges.Edges)).Select(bar => bar.Share).DefaultIfEmpty(0).Max();
            _scales.Add(measure, new MeasureScale(edges, highest));
        }
    }

    /// <summary>How many players of a segment are shown.</summary>
    public int MostPlayers { get; }

    /// <summary>How many contests of a segment are shown.</summary>
    public int MostContests { get; }

    /// <summary>How many players and lineups of the slates that a segment's model was tested on are shown.</summary>
    public int MostHeldOut { get; }

    public MeasureScale Of(Measure measure) => _scales[measure];
}
