using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>The share of entries whose lineup is played a given number of times in its contest, predicted and observed.</summary>
/// <param name="DupCount">How many entries of the contest play the lineup, 1 or more.</param>
/// <param name="Predicted">The share that the model predicts, from 0 to 1.</param>
/// <param name="Observed">The share that was observed, from 0 to 1.</param>
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
