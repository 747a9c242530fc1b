using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>A histogram: its bin edges (one more than bins), and each bin's count and share of all entries.</summary>
public sealed record Histogram : IJsonOnDeserialized
{
    /// <summary>The bounds of the bins, in ascending order, in the unit of the values.</summary>
    public IReadOnlyList<double> BinEdges { get; init => field = value ?? []; } = [];

    /// <summary>Entries in each bin.</summary>
    public IReadOnlyList<long> Counts { get; init => field = value ?? []; } = [];

    /// <summary>The share of all entries in each bin, from 0 to 1.</summary>
    public IReadOnlyList<double> Rates { get; init => field = value ?? []; } = [];

    /// <summary>Statistics of the values themselves.</summary>
    public HistogramStats Stats { get; init => field = value ?? field; } = new(null, null, null);

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteList("bin_edges", BinEdges, static (json, edge) => json.WriteNumberValue(edge));
        json.WriteList("counts", Counts, static (json, count) => json.WriteNumberValue(count));
        json.WriteList("rates", Rates, static (json, rate) => json.WriteNumberValue(rate));
        json.WritePropertyName("stats");
        Stats.WriteTo(json);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Require(BinEdges.Count == (Counts.Count > 0 ? Counts.Count + 1 : 0) && Rates.Count == Counts.Count);
        for (int i = 0; i < BinEdges.Count; i++)
        {
            Plausible.Value(BinEdges[i]);
            Plausible.Require(i == 0 || BinEdges[i] > BinEdges[i - 1]);
        }

        foreach (long count in Counts)
            Plausible.Count(count);
        foreach (double rate in Rates)
            Plausible.Share(rate);
    }
}

/// <summary>Statistics of the values themselves, not of the bins, in their unit; <see langword="null"/> without values.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">The 90th percentile.</param>
public sealed record HistogramStats(double? Mean, double? P50, double? P90) : IJsonOnDeserialized
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteFigure("mean", Mean);
        json.WriteFigure("p50", P50);
        json.WriteFigure("p90", P90);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Value(Mean);
        Plausible.Value(P50);
        Plausible.Value(P90);
    }
}
