namespace DfsOpt.Cli.Runs;

/// <summary>A histogram: one more edge than bins, each bin's count and its share of all.</summary>
internal sealed record Histogram
{
    public IReadOnlyList<double> BinEdges { get; init; } = [];

    public IReadOnlyList<long> Counts { get; init; } = [];

    public IReadOnlyList<double> Rates { get; init; } = [];

    public HistogramStats Stats { get; init; } = new(null, null, null);
}
