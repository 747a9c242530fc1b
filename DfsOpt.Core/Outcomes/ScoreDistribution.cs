namespace DfsOpt.Core.Outcomes;

/// <summary>How a player's score may turn out, as a flex player. The mean is always kept.</summary>
/// <param name="Mean">Projected points.</param>
/// <param name="StandardDeviation">In points; <see langword="null"/> if the quantiles are to say.</param>
/// <param name="Quantiles">The shape, by ascending probability and not falling; without any, scores are normal.</param>
public sealed record ScoreDistribution(double Mean, double? StandardDeviation, IReadOnlyList<ScoreQuantile> Quantiles)
{
    /// <summary>A normal spread of a standard deviation that is a fraction of the mean.</summary>
    /// <param name="mean">Projected points.</param>
    /// <param name="fraction">Above 0.</param>
    public static ScoreDistribution FromFraction(double mean, double fraction) => new(mean, mean * fraction, []);
}

/// <summary>A score that a player stays below with a probability.</summary>
/// <param name="Probability">Above 0, below 1.</param>
/// <param name="Points">The score, as a flex player.</param>
public readonly record struct ScoreQuantile(double Probability, double Points);
