
namespace DfsOpt.Core.Shares;

/// <summary>A fitted share model, and how far it can be trusted.</summary>
/// <param name="Model">The model.</param>
/// <param name="StandardErrors">A standard error for each coefficient; <see langword="null"/> where the data do not identify it.</param>
/// <param name="Unidentified">Columns that the data say nothing about, or only together with others: their coefficients are those of the smallest penalty.</param>
/// <param name="Iterations">Newton steps taken.</param>
/// <param name="GradientNorm">The largest component of the objective's gradient, per effective entry.</param>
/// <param name="Converged">Whether that is at most <see cref="ShareModel.GradientTolerance"/>.</param>
/// <param name="LogLikelihood">Mean logarithm of the share of the lineups that the entries played, in nats an entry.</param>
/// <param name="EffectiveEntries">What the entries weigh, given the overdispersion.</param>
public sealed record ShareFit(
    ShareModel Model, IReadOnlyList<double?> StandardErrors, IReadOnlyList<string> Unidentified, int Iterations, double GradientNorm,
    bool Converged, double LogLikelihood, double EffectiveEntries)
{
    /// <summary>The text of the model's <c>theta.json</c>, coefficients to nine digits.</summary>
    /// <param name="segment">The segment that was fitted, such as <c>nba-showdown-mme-10k+</c>.</param>
    /// <param name="sport">In lower case.</param>
    /// <param name="slates">What was fitted on.</param>
    public string ToJson(string segment, string sport, IReadOnlyList<ObservedSlate> slates) => ShareModelText.Write(this, segment, sport, slates);
}
