
namespace DfsOpt.Core.Shares;

/// <summary>A fitted share model, and how far it can be trusted.</summary>
/// <param name="Model">The model.</param>
/// <param name="StandardErrors">The standard error of each coefficient; <see langword="null"/> if the data do not identify it.</param>
/// <param name="Unidentified">Columns whose coefficient the data do not determine, or only together with others; the penalty alone chooses it.</param>
/// <param name="Iterations">How many Newton steps were taken.</param>
/// <param name="GradientNorm">The largest absolute component of the objective's gradient, per effective entry.</param>
/// <param name="Converged">Whether the gradient norm is at most <see cref="ShareModel.GradientTolerance"/>.</param>
/// <param name="LogLikelihood">The mean log-likelihood of the entries, in nats per entry.</param>
/// <param name="EffectiveEntries">The total weight of the entries, given the overdispersion.</param>
public sealed record ShareFit(
    ShareModel Model, IReadOnlyList<double?> StandardErrors, IReadOnlyList<string> Unidentified, int Iterations, double GradientNorm,
    bool Converged, double LogLikelihood, double EffectiveEntries)
{
    /// <summary>The text of the model's <c>theta.json</c>, coefficients to nine digits.</summary>
    /// <param name="segment">The segment that was fitted, such as <c>nba-showdown-mme-10k+</c>.</param>
    /// <param name="sport">The sport, in lower case.</param>
    /// <param name="slates">The slates that it was fitted on.</param>
    public string ToJson(string segment, string sport, IReadOnlyList<ObservedSlate> slates) => ShareModelText.Write(this, segment, sport, slates);
}
