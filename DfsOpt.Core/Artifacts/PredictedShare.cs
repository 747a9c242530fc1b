using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>A share of entries, predicted and observed.</summary>
/// <param name="Predicted">The share that the model predicts, from 0 to 1.</param>
/// <param name="Observed">The share that was observed, from 0 to 1.</param>
public sealed record PredictedShare(double Predicted, double Observed) : IJsonOnDeserialized
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteMembersTo(json, Predicted, Observed);
        json.WriteEndObject();
    }

    /// <summary>Writes the two shares into an object that has been begun.</summary>
    internal static void WriteMembersTo(Utf8JsonWriter json, double predicted, double observed)
    {
        json.WriteNumber("observed", observed);
        json.WriteNumber("predicted", predicted);
    }

    internal static void Check(double predicted, double observed)
    {
        Plausible.Share(predicted);
        Plausible.Share(observed);
    }

    void IJsonOnDeserialized.OnDeserialized() => Check(Predicted, Observed);
}
