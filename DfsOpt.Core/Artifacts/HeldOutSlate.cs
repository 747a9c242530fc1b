using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>How well a model predicts the entries of a slate that it was not fitted on. All log-likelihoods are in nats per entry.</summary>
public sealed record HeldOutSlate : IJsonOnDeserialized
{
    /// <summary>The predicted and observed share of entries with each captain.</summary>
    public required IReadOnlyDictionary<string, PredictedShare> Captains { get; init; }

    /// <summary>The predicted and observed share of entries whose lineup is played once in its contest, twice, and so on, up to the most often played lineup.</summary>
    public IReadOnlyList<PredictedDupCount> DupCount { get; init => field = value ?? []; } = [];

    /// <summary>The share of entries whose lineup is played more often than the last of <see cref="DupCount"/>.</summary>
    public PredictedShare? DupCountAbove { get; init; }

    /// <summary><see cref="DupCount"/> in groups: <c>1</c>, <c>2_5</c>, <c>6_20</c>, <c>21_50</c> and <c>51_plus</c>.</summary>
    public required IReadOnlyDictionary<string, PredictedShare> DupCountGroups { get; init; }

    /// <summary>Entries that were predicted.</summary>
    public required long Entries { get; init; }

    /// <summary>The predicted and observed share of entries with each player as flex.</summary>
    public required IReadOnlyDictionary<string, PredictedShare> Flex { get; init; }

    /// <summary>The predicted and observed share of entries at each level of each categorical feature, by names such as <c>stack_pattern 4-2</c>.</summary>
    public required IReadOnlyDictionary<string, PredictedShare> Levels { get; init; }

    /// <summary>The log-likelihood of the model.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>The log-likelihood of the model with overdispersion.</summary>
    public required double LogLikelihoodOverdispersed { get; init; }

    /// <summary>The log-likelihood if a lineup's probability were proportional to the product of its six ownerships.</summary>
    public required double LogLikelihoodOwnership { get; init; }

    /// <summary>The log-likelihood if every lineup were equally probable.</summary>
    public required double LogLikelihoodUniform { get; init; }

    /// <summary>How many legal lineups the slate has.</summary>
    public required long NumLineups { get; init; }

    /// <summary>The slate's key, such as <c>nba/2025-01-01_LAL_DAL</c>.</summary>
    public required string Slate { get; init; }

    /// <summary>The predicted and observed share of the hundred most probable lineups together.</summary>
    [JsonPropertyName("top_100_lineups")]
    public required PredictedShare TopHundred { get; init; }

    /// <summary>Each of the hundred most probable lineups, the most probable first.</summary>
    public IReadOnlyList<PredictedLineup> TopLineups { get; init => field = value ?? []; } = [];

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Write(json, "captains", Captains);
        json.WriteList("dup_count", DupCount, static (json, count) => count.WriteTo(json));
        if (DupCountAbove is not null)
        {
            json.WritePropertyName("dup_count_above");
            DupCountAbove.WriteTo(json);
        }

        Write(json, "dup_count_groups", DupCountGroups);
        json.WriteNumber("entries", Entries);
        Write(json, "flex", Flex);
        Write(json, "levels", Levels);
        json.WriteNumber("log_likelihood", LogLikelihood);
        json.WriteNumber("log_likelihood_overdispersed", LogLikelihoodOverdispersed);
        json.WriteNumber("log_likelihood_ownership", LogLikelihoodOwnership);
        json.WriteNumber("log_likelihood_uniform", LogLikelihoodUniform);
        json.WriteNumber("num_lineups", NumLineups);
        json.WriteString("slate", Slate);
        json.WritePropertyName("top_100_lineups");
        TopHundred.WriteTo(json);
        json.WriteList("top_lineups", TopLineups, static (json, lineup) => lineup.WriteTo(json));
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Count(Entries);
        Plausible.Count(NumLineups);
        Plausible.Items(DupCount);
        Plausible.Items(TopLineups);
        Plausible.Items(Captains.Values);
        Plausible.Items(DupCountGroups.Values);
        Plausible.Items(Flex.Values);
        Plausible.Items(Levels.Values);
        foreach (double figure in (ReadOnlySpan<double>)[LogLikelihood, LogLikelihoodOverdispersed, LogLikelihoodOwnership, LogLikelihoodUniform])
            Plausible.Value(figure);
    }

    private static void Write(Utf8JsonWriter json, string key, IReadOnlyDictionary<string, PredictedShare> shares) =>
        json.WriteByLabel(key, shares, static (json, share) => share.WriteTo(json));
}
