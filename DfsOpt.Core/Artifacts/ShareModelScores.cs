using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>How well held-out entries are predicted, by a share model and by two baselines. All log-likelihoods are in nats an entry, and <see langword="null"/> without entries.</summary>
public sealed record ShareModelScores : IJsonOnDeserialized
{
    /// <summary>Entries that were predicted.</summary>
    public required long Entries { get; init; }

    /// <summary>Of the model.</summary>
    public required double? LogLikelihood { get; init; }

    /// <summary>Of the model with the overdispersion of the counts.</summary>
    public required double? LogLikelihoodOverdispersed { get; init; }

    /// <summary>Were each lineup as probable as the product of its ownerships says.</summary>
    public required double? LogLikelihoodOwnership { get; init; }

    /// <summary>Were every lineup as probable.</summary>
    public required double? LogLikelihoodUniform { get; init; }

    /// <summary>Of how many lineups the model's guess is as good as an even one.</summary>
    public double? Perplexity { get; init; }

    /// <summary>The same of the product of ownerships.</summary>
    public double? PerplexityOwnership { get; init; }

    /// <summary>The same were every lineup as probable.</summary>
    public double? PerplexityUniform { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("entries", Entries);
        json.WriteFigure("log_likelihood", LogLikelihood);
        json.WriteFigure("log_likelihood_overdispersed", LogLikelihoodOverdispersed);
        json.WriteFigure("log_likelihood_ownership", LogLikelihoodOwnership);
        json.WriteFigure("log_likelihood_uniform", LogLikelihoodUniform);
        json.WriteFigure("perplexity", Perplexity);
        json.WriteFigure("perplexity_ownership", PerplexityOwnership);
        json.WriteFigure("perplexity_uniform", PerplexityUniform);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Count(Entries);
        foreach (double? figure in (ReadOnlySpan<double?>)[LogLikelihood, LogLikelihoodOverdispersed, LogLikelihoodOwnership, LogLikelihoodUniform])
            Plausible.Value(figure);
    }
}
