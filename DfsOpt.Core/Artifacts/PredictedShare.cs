using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

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
