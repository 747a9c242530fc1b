namespace DfsOpt.Core.SharePasses;

/// <summary>How often one lineup is played in a contest: a binomial, or with overdispersion a beta-binomial, the margin of the Dirichlet-multinomial.</summary>
internal static class BetaBinomial
{
    // From here on Stirling's series to 1/x^5 is exact to rounding.
    private const double Large = 20;

    // Of an entry.
    private const double Negligible = 1e-12;

    private static readonly double _halfLogTwoPi = Math.Log(2 * Math.PI) / 2;

    /// <summary>Adds, for each count from 1 on, the expected number of entries on lineups played that often.</summary>
    /// <param name="entriesByCount">Entries by count; index 0 is a count of 1.</param>
    /// <param name="entries">Entries of the contest.</param>
    /// <param name="share">A lineup's share, above 0 and below 1.</param>
    /// <param name="alpha">Overdispersion; infinity for a binomial.</param>
    /// <param name="lineups">How many lineups have that share.</param>
    public static void AddExpected(double[] entriesByCount, int entries, double share, double alpha, double lineups)
    {
        bool isBinomial = double.IsPositiveInfinity(alpha);
        double rest = alpha * (1 - share);
        double probability = Math.Exp(isBinomial
            ? entries * Math.Log(1 - share)
            : LogGamma(rest + entries) - LogGamma(rest) - LogGamma(alpha + entries) + LogGamma(alpha));
        for (int count = 0; count < Math.Min(entries, entriesByCount.Length); count++)
        {
            double odds = isBinomial ? share / (1 - share) : ((alpha * share) + count) / (rest + entries - count - 1);
            probability *= (entries - count) / (count + 1.0) * odds;
            double expected = lineups * (count + 1) * probability;
            entriesByCount[count] += expected;
            // Beyond the most likely count each is less likely than the one before.
            if (expected < Negligible && count > entries * share)
                break;
        }
    }

    /// <summary>The logarithm of Γ, by Stirling's series.</summary>
    private static double LogGamma(double x)
    {
        double product = 1;
        for (; x < Large; x++)
            product *= x;
        double square = 1 / (x * x);
        return ((x - 0.5) * Math.Log(x)) - x + _halfLogTwoPi + ((1.0 / 12) - (square * ((1.0 / 360) - (square / 1_260)))) / x - Math.Log(product);
    }
}
