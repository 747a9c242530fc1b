using System.Text.Json;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>A segment's share model, as it is stored: <c>theta.json</c>.</summary>
/// <param name="SchemaVersion">The version of this file's layout.</param>
/// <param name="GppCategory">The segment.</param>
/// <param name="Sport">The sport, in lower case.</param>
/// <param name="FeatureSchema">The features.</param>
/// <param name="Theta">The coefficients by name. The <c>intercept</c> is always 0, as it has no effect on shares.</param>
/// <param name="StandardErrors">The coefficients' standard errors by name; <see langword="null"/> if the data do not identify a coefficient.</param>
/// <param name="Overdispersion">How much more the number of entries on a lineup varies than chance alone explains.</param>
/// <param name="FittedOn">The data that it was fitted on.</param>
public sealed record ShareModelTheta(
    int SchemaVersion, string? GppCategory, string? Sport, ShareModelTheta.Features? FeatureSchema, IReadOnlyDictionary<string, double>? Theta,
    IReadOnlyDictionary<string, double?>? StandardErrors, ShareModelTheta.Dispersion? Overdispersion, ShareModelTheta.Fitted? FittedOn)
{
    internal const int CurrentVersion = 1;

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("feature_schema");
        FeatureSchema!.WriteTo(json);
        json.WritePropertyName("fitted_on");
        FittedOn!.WriteTo(json);
        json.WriteString("gpp_category", GppCategory);
        json.WriteStartObject("overdispersion");
        json.WriteFigure("alpha", Overdispersion!.Alpha);
        json.WriteEndObject();
        json.WriteNumber("schema_version", SchemaVersion);
        json.WriteString("sport", Sport);
        json.WriteStartObject("standard_errors");
        foreach (string name in StandardErrors!.Keys.Order(StringComparer.Ordinal))
            json.WriteFigure(name, StandardErrors[name]);
        json.WriteEndObject();
        json.WriteStartObject("theta");
        foreach (string name in Theta!.Keys.Order(StringComparer.Ordinal))
            json.WriteNumber(name, Theta[name]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The features.</summary>
    /// <param name="Schema">The name of the schema.</param>
    /// <param name="Names">The names of the coefficients, in order.</param>
    /// <param name="Levels">The levels of each categorical feature; the first has no coefficient.</param>
    public sealed record Features(string? Schema, IReadOnlyList<string>? Names, IReadOnlyDictionary<string, IReadOnlyList<string>>? Levels)
    {
        internal void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteStartObject("levels");
            foreach (string category in Levels!.Keys.Order(StringComparer.Ordinal))
                json.WriteList(category, Levels[category], static (json, level) => json.WriteStringValue(level));
            json.WriteEndObject();
            json.WriteList("names", Names!, static (json, name) => json.WriteStringValue(name));
            json.WriteString("schema", Schema);
            json.WriteEndObject();
        }
    }

    /// <summary>Overdispersion.</summary>
    /// <param name="Alpha">The Dirichlet-multinomial's alpha, above 0; <see langword="null"/> for a multinomial, which has no overdispersion.</param>
    public sealed record Dispersion(double? Alpha);

    /// <summary>The data that a model was fitted on.</summary>
    /// <param name="Slates">The keys of its slates.</param>
    /// <param name="Contests">How many contests.</param>
    /// <param name="Entries">How many entries.</param>
    public sealed record Fitted(IReadOnlyList<string>? Slates, int Contests, long Entries)
    {
        internal void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("contests", Contests);
            json.WriteNumber("entries", Entries);
            json.WriteList("slates", Slates!, static (json, slate) => json.WriteStringValue(slate));
            json.WriteEndObject();
        }
    }
}
