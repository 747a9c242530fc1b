using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>How well held-out entries are predicted, by a share model and by two baselines. All log-likelihoods are in nats per entry, and <see langword="null"/> without entries.</summary>
public sealed record ShareModelScores : IJsonOnDeserialized
{
    /// <summary>Entries that were predicted.</summary>
    public required long Entries { get; init; }

    /// <summary>The log-likelihood of the model.</summary>
    public required double? LogLikelihood { get; init; }

    /// <summary>The log-likelihood of the model with overdispersion.</summary>
    public required double? LogLikelihoodOverdispersed { get; init; }

    /// <summary>The log-likelihood if a lineup's probability were proportional to the product of its six ownerships.</summary>
    public required double? LogLikelihoodOwnership { get; init; }

    /// <summary>The log-likelihood if every lineup were equally probable.</summary>
    public required double? LogLikelihoodUniform { get; init; }

    /// <summary>The perplexity of the model: a uniform guess among this many lineups would do as well.</summary>
    public double? Perplexity { get; init; }

    /// <summary>The perplexity of the product of ownerships.</summary>
    public double? PerplexityOwnership { get; init; }

    /// <summary>The perplexity if every lineup were equally probable.</summary>
    public double? PerplexityUniform { get; init; }

    /// <summary>Whether the product of ownerships predicts better, so that the model should not be relied on; <see langword="false"/> without entries.</summary>
    [JsonIgnore]
    public bool IsWorseThanOwnership => LogLikelihood < LogLikelihoodOwnership;

    /// <summary>The warning that goes with <see cref="IsWorseThanOwnership"/>.</summary>
    /// <param name="segment">The model's segment.</param>
    internal Problem WorseThanOwnership(string segment) => new()
    {
        Code = ProblemCodes.WorseThanOwnership,
        Message = FormattableString.Invariant($"{segment}: on held-out entries, the share model's log loss is {-LogLikelihood:F3} nats an entry, and that of the product of ownerships {-LogLikelihoodOwnership:F3}; lower is better. {ProblemCodes.WorseThanOwnership.Remedy}"),
    };

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
