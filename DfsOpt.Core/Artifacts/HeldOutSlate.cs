using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>How well a model that did not see a slate's entries predicts them. All log-likelihoods are in nats an entry.</summary>
public sealed record HeldOutSlate : IJsonOnDeserialized
{
    /// <summary>Predicted and observed share of entries by captain.</summary>
    public required IReadOnlyDictionary<string, PredictedShare> Captains { get; init; }

    /// <summary>Entries by how often their lineup is played in its contest, from once up to the most that anyone played.</summary>
    public IReadOnlyList<PredictedDupCount> DupCount { get; init => field = value ?? []; } = [];

    /// <summary>Entries whose lineup is played more often than the last of <see cref="DupCount"/>.</summary>
    public PredictedShare? DupCountAbove { get; init; }

    /// <summary>The same by <c>1</c>, <c>2_5</c>, <c>6_20</c>, <c>21_50</c> and <c>51_plus</c>.</summary>
    public required IReadOnlyDictionary<string, PredictedShare> DupCountGroups { get; init; }

    /// <summary>Entries that were predicted.</summary>
    public required long Entries { get; init; }

    /// <summary>Predicted and observed share of entries that have a player beside the captain.</summary>
    public required IReadOnlyDictionary<string, PredictedShare> Flex { get; init; }

    /// <summary>Predicted and observed share of entries of each level of each categorical feature, by names like <c>stack_pattern 4-2</c>.</summary>
    public required IReadOnlyDictionary<string, PredictedShare> Levels { get; init; }

    /// <summary>Of the model.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Of the model with the overdispersion of the counts.</summary>
    public required double LogLikelihoodOverdispersed { get; init; }

    /// <summary>Were each lineup as probable as the product of its six ownerships says.</summary>
    public required double LogLikelihoodOwnership { get; init; }

    /// <summary>Were every lineup as probable.</summary>
    public required double LogLikelihoodUniform { get; init; }

    /// <summary>Lineups of its universe.</summary>
    public required long NumLineups { get; init; }

    /// <summary>The slate's key, such as <c>nba/2025-01-01_LAL_DAL</c>.</summary>
    public required string Slate { get; init; }

    /// <summary>The hundred most probable lineups together.</summary>
    [JsonPropertyName("top_100_lineups")]
    public required PredictedShare TopHundred { get; init; }

    /// <summary>The hundred most probable lineups, the most probable first.</summary>
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

    private static void Write(Utf8JsonWriter json, string key, IReadOnlyDictionary<string, PredictedShare> shares)
    {
        json.WriteStartObject(key);
        foreach (string name in shares.Keys.Order(StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            shares[name].WriteTo(json);
        }

        json.WriteEndObject();
    }
}
