namespace DfsOpt.Core.Shares;

/// <summary>
/// Estimates overdispersion, how much more entries share lineups than by chance: α of a Dirichlet-multinomial whose mean is the model, by maximum likelihood
/// over contests. Only lineups that were played matter, since log Γ(y + αp) − log Γ(αp) is a sum of y logarithms.
/// </summary>
/// <remarks>Mosimann 1962.</remarks>
internal static class Overdispersion
{
    // The 95% point of χ² with one degree of freedom.
    private const double Significant = 3.841458820694124;

    private const double LeastLog = 0, MostLog = 27;
    private const int MostSteps = 100;

    private const double LeastWeight = 1e-300;

    // The precision of log α that rounding allows.
    private const double Tolerance = 1e-13;

    /// <summary>Finds α; infinity if it is not better than the multinomial by a likelihood ratio test at 5%.</summary>
    /// <param name="contests">Counts of each contest's lineups, and the logarithm of the lineups' shares.</param>
    /// <param name="start">Where the search starts: a guess of α, or infinity.</param>
    public static double Fit(IReadOnlyList<ContestCounts> contests, double start = double.PositiveInfinity)
    {
        double low = LeastLog, high = MostLog, at = double.IsFinite(start) ? Math.Clamp(Math.Log(start), low, high) : Math.Log(1_000);
        // Newton's method on the derivative by log α, kept between two points where it has opposite signs.
        for (int i = 0; i < MostSteps; i++)
        {
            var (slope, bend) = Slope(contests, Math.Exp(at));
            (low, high) = slope > 0 ? (at, high) : (low, at);
            double next = at - (slope / bend);
            if (!(bend < 0) || next <= low || next >= high)
                next = (low + high) / 2;
            double step = Math.Abs(next - at);
            at = next;
            if (step <= Tolerance * at)
                break;
        }

        double alpha = Math.Exp(at), gain = contests.Sum(contest => Gain(contest, alpha));
        return 2 * gain > Significant ? alpha : double.PositiveInfinity;
    }

    /// <summary>Improves a guess of α by one step of Newton's method; infinity is returned as it is.</summary>
    /// <param name="contests">Counts of each contest's lineups, and the logarithm of the lineups' shares.</param>
    /// <param name="alpha">A close guess.</param>
    public static double Improve(IReadOnlyList<ContestCounts> contests, double alpha)
    {
        if (double.IsPositiveInfinity(alpha))
            return alpha;
        var (slope, bend) = Slope(contests, alpha);
        double log = Math.Log(alpha);
        return bend < 0 ? Math.Exp(Math.Clamp(log - (slope / bend), Math.Max(LeastLog, log - 1), Math.Min(MostLog, log + 1))) : alpha;
    }

    /// <summary>How much a contest's log-likelihood exceeds that of the multinomial.</summary>
    public static double Gain(ContestCounts contest, double alpha)
    {
        if (double.IsPositiveInfinity(alpha))
            return 0;
        double gain = 0;
        for (int i = 0; i < contest.Counts.Length; i++)
        {
            // A share may be too small for a double; then 1 does not matter beside j / (αp).
            double logWeight = Math.Log(alpha) + contest.LogShares[i], weight = Math.Exp(logWeight);
            for (int j = 1; j < contest.Counts[i]; j++)
                gain += weight > LeastWeight ? Math.Log(1 + (j / weight)) : Math.Log(j) - logWeight;
        }

        for (int j = 1; j < contest.Entries; j++)
            gain -= Math.Log(1 + (j / alpha));
        return gain;
    }

    /// <summary>The first and second derivatives of the log-likelihood by log α.</summary>
    private static (double Slope, double Bend) Slope(IReadOnlyList<ContestCounts> contests, double alpha)
    {
        // d/d(log α) log(1 + j/(αp)) = −j / (αp + j), and of that −j αp / (αp + j)² with the opposite sign.
        double slope = 0, bend = 0;
        foreach (var contest in contests)
        {
            for (int i = 0; i < contest.Counts.Length; i++)
                Add(alpha * Math.Exp(contest.LogShares[i]), contest.Counts[i], -1);
            Add(alpha, contest.Entries, 1);
        }

        return (slope, bend);

        void Add(double weight, int count, int sign)
        {
            double first = 0, second = 0;
            for (int j = 1; j < count; j++)
            {
                double part = j / (weight + j);
                first += part;
                second += part * (1 - part);
            }

            slope += sign * first;
            bend -= sign * second;
        }
    }
}
