namespace DfsOpt.Core.Grades;

/// <summary>
/// A mean over draws against several fields. Draws against the same field are not independent, but the means of the fields are, so the error is computed
/// from those. With a single field it is computed from the draws.
/// </summary>
/// <remarks>
/// The variance of a mean of independent groups, with Student's t instead of the normal distribution since there are few groups: Wolter,
/// Introduction to Variance Estimation, chapter 2 (random groups). It assumes nothing about how much fields differ.
/// </remarks>
internal static class FieldMean
{
    // The 97.5% quantiles of the normal distribution, and of Student's t with one and two degrees of freedom.
    private const double Normal = 1.959964, OneDegree = 12.706205, TwoDegrees = 4.302653;

    /// <summary>The mean with its standard error.</summary>
    /// <param name="sums">The sum over the draws against each field.</param>
    /// <param name="squares">The sum of squares over all draws.</param>
    /// <param name="drawsOf">How many draws each field has.</param>
    /// <param name="unseen">What events too rare to be seen would add to the sum of squares.</param>
    public static Estimate Of(ReadOnlySpan<double> sums, double squares, int[] drawsOf, double unseen = 0)
    {
        int draws = drawsOf.Sum(), used = drawsOf.Count(ofField => ofField > 0);
        double total = 0;
        foreach (double sum in sums)
            total += sum;
        double mean = total / draws;
        double variance = used > 1 ? BetweenFields(sums, drawsOf, mean) / (used - 1) : (squares - (draws * mean * mean)) / Math.Max(1, draws - 1);
        double widening = Widening((used > 1 ? used : draws) - 1);
        return new Estimate(mean, Math.Sqrt(((Math.Max(0, variance) * widening * widening) + (unseen / draws)) / draws));
    }

    private static double BetweenFields(ReadOnlySpan<double> sums, int[] drawsOf, double mean)
    {
        double between = 0;
        for (int field = 0; field < sums.Length; field++)
        {
            if (drawsOf[field] == 0)
                continue;
            double off = (sums[field] / drawsOf[field]) - mean;
            between += drawsOf[field] * off * off;
        }

        return between;
    }

    /// <summary>How much wider a 95% interval is than a normal one, since the variance is itself an estimate.</summary>
    // Student's quantile as a series in the inverse of the degrees of freedom: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
    private static double Widening(int degrees)
    {
        const double Z = Normal, Z2 = Z * Z;
        return degrees switch
        {
            < 1 => 1,
            1 => OneDegree / Normal,
            2 => TwoDegrees / Normal,
            _ => 1 + ((Z2 + 1) / (4.0 * degrees))
                + (((((5 * Z2) + 16) * Z2) + 3) / (96.0 * degrees * degrees))
                + (((((((3 * Z2) + 19) * Z2) + 17) * Z2) - 15) / (384.0 * degrees * degrees * degrees)),
        };
    }
}
