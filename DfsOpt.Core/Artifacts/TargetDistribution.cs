using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>A file of <c>target_distributions</c>: what the lineups of one segment look like.</summary>
public sealed record TargetDistribution : IJsonOnDeserialized
{
    /// <summary>How much of the segment it covers; <see langword="null"/> if another program wrote the file without it.</summary>
    public SegmentCoverage? Coverage { get; init; }

    /// <summary>Tiers of the captains by salary rank, such as <c>stud_1_2</c>.</summary>
    public CategoryShares CptArchetype { get; init => field = value ?? field; } = new();

    /// <summary>How many entries of the contest have the same lineup as an entry, itself included.</summary>
    public Histogram DupCount { get; init => field = value ?? field; } = new();

    /// <summary>When the run that fitted it started.</summary>
    [JsonIgnore]
    public DateTimeOffset? GeneratedAt => ArtifactTime.Parse(GeneratedAtText);

    [JsonInclude]
    [JsonPropertyName("generated_at")]
    internal string? GeneratedAtText { get; init; }

    /// <summary>The segment, such as <c>nba-showdown-mme-1k-10k</c>.</summary>
    public string GppCategory { get; init => field = value ?? ""; } = "";

    /// <summary>How many points lineups project below the best legal lineup of their slate.</summary>
    public Histogram ProjGapToOptimal { get; init => field = value ?? field; } = new();

    /// <summary>Salary that lineups leave unspent, in dollars.</summary>
    public Histogram SalaryLeft { get; init => field = value ?? field; } = new();

    /// <summary>The version of this file's layout.</summary>
    public string? SchemaVersion { get; init; }

    /// <summary>Ids of the contests that it was fitted on, in ordinal order.</summary>
    public IReadOnlyList<string> SourceContests { get; init => field = value ?? []; } = [];

    /// <summary>How lineups split between the two teams, such as <c>4-2</c>.</summary>
    public CategoryShares StackPattern { get; init => field = value ?? field; } = new();

    /// <summary>Figures to check the distribution by.</summary>
    public DistributionValidation Validation { get; init => field = value ?? field; } = new();

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Coverage is not null)
        {
            json.WritePropertyName("coverage");
            Coverage.WriteTo(json);
        }

        json.WritePropertyName("cpt_archetype");
        CptArchetype.WriteTo(json);
        json.WritePropertyName("dup_count");
        DupCount.WriteTo(json);
        json.WriteString("generated_at", GeneratedAtText);
        json.WriteString("gpp_category", GppCategory);
        json.WritePropertyName("proj_gap_to_optimal");
        ProjGapToOptimal.WriteTo(json);
        json.WritePropertyName("salary_left");
        SalaryLeft.WriteTo(json);
        json.WriteString("schema_version", SchemaVersion);
        json.WriteList("source_contests", SourceContests, static (json, contest) => json.WriteStringValue(contest));
        json.WritePropertyName("stack_pattern");
        StackPattern.WriteTo(json);
        json.WritePropertyName("validation");
        Validation.WriteTo(json);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized() => Plausible.Items(SourceContests);
}
