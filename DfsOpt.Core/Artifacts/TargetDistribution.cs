using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

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

/// <summary>How many of a segment's entries are in its distributions. Contests without any such entry are not counted.</summary>
/// <param name="Counted">Entries that are in the distributions.</param>
/// <param name="Entries">All entries.</param>
/// <param name="Rate">Counted entries / submitted entries, from 0 to 1.</param>
/// <param name="Submitted">Entries with a lineup.</param>
public sealed record SegmentCoverage(long Counted, long Entries, double Rate, long Submitted) : IJsonOnDeserialized
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("counted", Counted);
        json.WriteNumber("entries", Entries);
        json.WriteNumber("rate", Rate);
        json.WriteNumber("submitted", Submitted);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Count(Counted);
        Plausible.Count(Entries);
        Plausible.Share(Rate);
        Plausible.Count(Submitted);
    }
}

/// <summary>Figures to check a distribution by. The sums of rates are 1, up to rounding of doubles.</summary>
public sealed record DistributionValidation : IJsonOnDeserialized
{
    /// <summary>Sum of the rates of <see cref="TargetDistribution.DupCount"/>.</summary>
    public double? DupRateSum { get; init; }

    /// <summary>Sum of the rates of <see cref="TargetDistribution.ProjGapToOptimal"/>.</summary>
    public double? GapRateSum { get; init; }

    /// <summary>Entries that the distribution was fitted on.</summary>
    public long NRows { get; init; }

    /// <summary>Sum of the rates of <see cref="TargetDistribution.SalaryLeft"/>.</summary>
    public double? SalaryLeftRateSum { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteFigure("dup_rate_sum", DupRateSum);
        json.WriteFigure("gap_rate_sum", GapRateSum);
        json.WriteNumber("n_rows", NRows);
        json.WriteFigure("salary_left_rate_sum", SalaryLeftRateSum);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized() => Plausible.Count(NRows);
}
