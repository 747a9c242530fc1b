namespace DfsOpt.Core.Outcomes;

/// <summary>The distribution of a player's score as flex. Draws always have its mean.</summary>
/// <param name="Mean">Projected points.</param>
/// <param name="StandardDeviation">The standard deviation, in points, above 0; <see langword="null"/> to take it from the quantiles.</param>
/// <param name="Quantiles">Quantiles that give the shape, by ascending probability, with points that do not fall. Without any, scores are normal.</param>
public sealed record ScoreDistribution(double Mean, double? StandardDeviation, IReadOnlyList<ScoreQuantile> Quantiles)
{
    /// <summary>A normal distribution whose standard deviation is a fraction of the mean.</summary>
    /// <param name="mean">Projected points.</param>
    /// <param name="fraction">The fraction, above 0.</param>
    public static ScoreDistribution FromFraction(double mean, double fraction) => new(mean, mean * fraction, []);
}

/// <summary>A quantile of a player's score.</summary>
/// <param name="Probability">The probability of a lower score, above 0 and below 1.</param>
/// <param name="Points">The score as flex, in points.</param>
public readonly record struct ScoreQuantile(double Probability, double Points);
