using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>The share of entries whose lineup is played so often in its contest, as the model expects it and as it came.</summary>
/// <param name="DupCount">How often, 1 or more.</param>
/// <param name="Predicted">From 0 to 1.</param>
/// <param name="Observed">From 0 to 1.</param>
public sealed record PredictedDupCount(int DupCount, double Predicted, double Observed) : IJsonOnDeserialized
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("dup_count", DupCount);
        PredictedShare.WriteMembersTo(json, Predicted, Observed);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Require(DupCount > 0);
        PredictedShare.Check(Predicted, Observed);
    }
}
