using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>How well a segment's share model predicts slates that it was not fitted on: <c>diagnostics.json</c>.</summary>
/// <param name="GppCategory">The segment.</param>
/// <param name="Slates">Each slate that was held out.</param>
public sealed record ShareModelDiagnostics(string GppCategory, IReadOnlyList<HeldOutSlate> Slates) : IJsonOnDeserialized
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("gpp_category", GppCategory);
        json.WriteList("slates", Slates, static (json, slate) => slate.WriteTo(json));
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized() => Plausible.Items(Slates);
}
