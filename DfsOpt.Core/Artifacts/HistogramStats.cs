using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

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
