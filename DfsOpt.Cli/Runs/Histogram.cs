using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>A histogram: one more edge than bins, each bin's count and its share of all.</summary>
internal sealed record Histogram : IJsonOnDeserialized
{
    /// <summary>From low to high.</summary>
    public IReadOnlyList<double> BinEdges { get; set; } = [];

    public IReadOnlyList<long> Counts { get; set; } = [];

    public IReadOnlyList<double> Rates { get; set; } = [];

    public HistogramStats Stats { get; set; } = new(null, null, null);

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Require(BinEdges.Count == (Counts.Count > 0 ? Counts.Count + 1 : 0) && Rates.Count == Counts.Count);
        for (var i = 0; i < BinEdges.Count; i++)
        {
            Plausible.Value(BinEdges[i]);
            Plausible.Require(i == 0 || BinEdges[i] > BinEdges[i - 1]);
        }

        foreach (var count in Counts)
            Plausible.Count(count);
        foreach (var rate in Rates)
            Plausible.Share(rate);
    }
}
