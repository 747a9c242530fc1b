namespace DfsOpt.Core.Shares;

/// <summary>
/// How much fields clump beyond chance: α of a Dirichlet-multinomial whose mean is the model, by maximum likelihood over contests. Needs
/// the observed lineups alone: log Γ(y + αp) − log Γ(αp) is a sum of y logarithms.
/// </summary>
/// <remarks>Mosimann 1962.</remarks>
internal static class Overdispersion
{
    // The 95% point of χ² with one degree of freedom.
    private const double Significant = 3.841458820694124;

    private const double LeastLog = 0, MostLog = 27;
    private const int Bisections = 60;

    /// <summary>Finds α; infinity where it does not beat the multinomial by a likelihood ratio at 5%.</summary>
    /// <param name="contests">Counts of each contest's lineups, and the logarithm of the lineups' shares.</param>
    public static double Fit(IReadOnlyList<(int[] Counts, double[] LogShares)> contests)
    {
        double low = LeastLog, high = MostLog;
        for (int i = 0; i < Bisections; i++)
        {
            double middle = (low + high) / 2;
            if (contests.Sum(contest => Slope(contest.Counts, contest.LogShares, Math.Exp(middle))) > 0)
                low = middle;
            else
                high = middle;
        }

        double alpha = Math.Exp((low + high) / 2);
        double gain = contests.Sum(contest => Gain(contest.Counts, contest.LogShares, alpha));
        return 2 * gain > Significant ? alpha : double.PositiveInfinity;
    }

    /// <summary>By how much the logarithm of the likelihood of a contest's counts exceeds the multinomial's.</summary>
    public static double Gain(int[] counts, double[] logShares, double alpha)
    {
        if (double.IsPositiveInfinity(alpha))
            return 0;
        double gain = 0;
        long entries = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            double share = Math.Exp(logShares[i]);
            for (int j = 1; j < counts[i]; j++)
                gain += Math.Log(1 + (j / (alpha * share)));
            entries += counts[i];
        }

        for (long j = 1; j < entries; j++)
            gain -= Math.Log(1 + (j / alpha));
        return gain;
    }

    /// <summary>The derivative of the logarithm of the likelihood by α. Of a lineup played once nothing is left in it.</summary>
    private static double Slope(int[] counts, double[] logShares, double alpha)
    {
        // d/dα log(1 + j/(αp)) = −j / (α (αp + j)).
        double slope = 0;
        long entries = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            double share = Math.Exp(logShares[i]);
            for (int j = 1; j < counts[i]; j++)
                slope -= j / ((alpha * share) + j);
            entries += counts[i];
        }

        for (long j = 1; j < entries; j++)
            slope += j / (alpha + j);
        return slope / alpha;
    }
}
