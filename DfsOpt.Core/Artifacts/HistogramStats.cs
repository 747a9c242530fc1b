using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Figures over the values themselves, not over the bins, in their unit.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">The ninetieth percentile.</param>
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
