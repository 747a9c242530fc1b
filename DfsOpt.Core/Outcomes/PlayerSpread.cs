namespace DfsOpt.Core.Outcomes;

/// <summary>How a player's score may turn out, as a flex player. The mean is always kept.</summary>
/// <param name="Mean">Projected points.</param>
/// <param name="StandardDeviation">In points; <see langword="null"/> if the quantiles are to say.</param>
/// <param name="Quantiles">The shape, by ascending probability and not falling; without any, scores are normal.</param>
public sealed record PlayerSpread(double Mean, double? StandardDeviation, IReadOnlyList<ScoreQuantile> Quantiles)
{
    /// <summary>A normal spread of a standard deviation that is a fraction of the mean.</summary>
    /// <param name="mean">Projected points.</param>
    /// <param name="fraction">Above 0.</param>
    public static PlayerSpread OfFraction(double mean, double fraction) => new(mean, mean * fraction, []);
}
