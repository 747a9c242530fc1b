using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>How the field of a segment plays, and how its best finishers differ from it: <c>field_profiles/&lt;segment&gt;.json</c>.</summary>
public sealed record FieldProfile
{
    /// <summary>How many bootstrap samples of contests the intervals of means come from.</summary>
    public required int BootstrapSamples { get; init; }

    /// <summary>The confidence level of the intervals, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Contests of the segment.</summary>
    public required int Contests { get; init; }

    /// <summary>All counted entries.</summary>
    public required FieldGroup Field { get; init; }

    /// <summary>Contests with final standings. Only these have entries in the top groups.</summary>
    public required int FinalContests { get; init; }

    /// <summary>When the run started.</summary>
    public required string GeneratedAt { get; init; }

    /// <summary>The segment.</summary>
    public required string GppCategory { get; init; }

    /// <summary>The version of this file's layout.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>The seed of the bootstrap.</summary>
    public required long Seed { get; init; }

    /// <summary>Entries that finished in the top 10% of their contest's submitted entries.</summary>
    [JsonPropertyName("top_10pct")]
    public required FieldGroup TopTenPercent { get; init; }

    /// <summary>Entries that finished in the top 1% of their contest's submitted entries.</summary>
    [JsonPropertyName("top_1pct")]
    public required FieldGroup TopOnePercent { get; init; }

    /// <summary>The users, and how many entries they have.</summary>
    public required FieldUsers Users { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("bootstrap_samples", BootstrapSamples);
        json.WriteNumber("confidence", Confidence);
        json.WriteNumber("contests", Contests);
        json.WritePropertyName("field");
        Field.WriteTo(json);
        json.WriteNumber("final_contests", FinalContests);
        json.WriteString("generated_at", GeneratedAt);
        json.WriteString("gpp_category", GppCategory);
        json.WriteString("schema_version", SchemaVersion);
        json.WriteNumber("seed", Seed);
        json.WritePropertyName("top_10pct");
        TopTenPercent.WriteTo(json);
        json.WritePropertyName("top_1pct");
        TopOnePercent.WriteTo(json);
        json.WritePropertyName("users");
        Users.WriteTo(json);
        json.WriteEndObject();
    }
}
