using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

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

/// <summary>The users of a segment's contests, each once in every contest that he has a counted entry in. How many entries he has there is the n of <c>user (i/n)</c>.</summary>
public sealed record FieldUsers
{
    /// <summary>How many users have how many entries in a contest, by ranges of that number: <c>1</c>, <c>2-5</c>, <c>6-20</c>, <c>21-75</c>, <c>76-149</c>, <c>150+</c>.</summary>
    public required IReadOnlyDictionary<string, long> ByEntries { get; init; }

    /// <summary>How many users there are, over the contests whose standings name users.</summary>
    public required long Count { get; init; }

    /// <summary>The mean number of entries of a user in a contest; <see langword="null"/> if no standings name users.</summary>
    public required double? MeanEntries { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteByLabel("by_entries", ByEntries, static (json, count) => json.WriteNumberValue(count));
        json.WriteNumber("count", Count);
        json.WriteFigure("mean_entries", MeanEntries);
        json.WriteEndObject();
    }
}
