using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>A lineup's share of a slate's entries, predicted and observed.</summary>
/// <param name="Captain">The captain's name.</param>
/// <param name="Flex">The names of the five others.</param>
/// <param name="Predicted">The share that the model predicts, from 0 to 1.</param>
/// <param name="Observed">The share that was observed, from 0 to 1.</param>
public sealed record PredictedLineup(string Captain, IReadOnlyList<string> Flex, double Predicted, double Observed) : IJsonOnDeserialized
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("captain", Captain);
        json.WriteList("flex", Flex, static (json, name) => json.WriteStringValue(name));
        PredictedShare.WriteMembersTo(json, Predicted, Observed);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Items(Flex);
        PredictedShare.Check(Predicted, Observed);
    }
}
