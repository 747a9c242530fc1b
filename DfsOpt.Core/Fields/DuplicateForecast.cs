namespace DfsOpt.Core.Fields;

/// <summary>How often opponents enter a lineup, known before any field is drawn.</summary>
/// <param name="Expected">The mean number of opponents with the lineup.</param>
/// <param name="Low">In at most 2.5 of 100 fields there are fewer.</param>
/// <param name="High">In at most 2.5 of 100 fields there are more.</param>
/// <param name="NoneProbability">How likely nobody has it.</param>
public sealed record DuplicateForecast(double Expected, int Low, int High, double NoneProbability)
{
    private const double TailProbability = 0.025;

    // Beside the most likely count, what is this unlikely adds nothing.
    private const double Negligible = 1e-18;

    /// <summary>The forecast of a lineup: a beta-binomial number of opponents, or a binomial one where alpha is infinity.</summary>
    /// <param name="share">The lineup's share, from 0 to 1.</param>
    /// <param name="opponents">How many opponents there are, 0 or more.</param>
    /// <param name="alpha">How little fields clump, above 0.</param>
    public static DuplicateForecast Of(double share, int opponents, double alpha)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opponents);
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");
        if (!(alpha > 0))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Alpha is above 0.");
        if (share is 0 or 1)
            return new DuplicateForecast(share * opponents, (int)share * opponents, (int)share * opponents, share == 0 || opponents == 0 ? 1 : 0);
        var weights = Weights(share, opponents, alpha, out int first);
        double total = weights.Sum();
        return new DuplicateForecast(
            share * opponents,
            first + Quantile(weights, total * TailProbability),
            first + weights.Count - 1 - Quantile(weights.AsEnumerable().Reverse(), total * TailProbability),
            first == 0 ? weights[0] / total : 0);
    }

    /// <summary>The probabilities of the counts that are likely at all, from the first of them on, but for a factor: each follows from the one beside it.</summary>
    private static List<double> Weights(double share, int opponents, double alpha, out int first)
    {
        int mode = (int)(share * opponents);
        var below = new List<double>();
        for (double weight = 1; mode - below.Count > 0 && weight > Negligible; below.Add(weight))
            weight /= Ratio(mode - below.Count - 1, share, opponents, alpha);
        var weights = below.AsEnumerable().Reverse().Append(1).ToList();
        first = mode - below.Count;
        for (int count = mode; count < opponents && weights[^1] > Negligible; count++)
            weights.Add(weights[^1] * Ratio(count, share, opponents, alpha));
        return weights;
    }

    /// <summary>How much likelier one more than a count is.</summary>
    private static double Ratio(int count, double share, int opponents, double alpha)
    {
        double left = opponents - count;
        return double.IsPositiveInfinity(alpha)
            ? left / (count + 1) * share / (1 - share)
            : left / (count + 1) * ((alpha * share) + count) / ((alpha * (1 - share)) + left - 1);
    }

    /// <summary>How many counts can be left out from the start of a list before more than a probability is.</summary>
    private static int Quantile(IEnumerable<double> weights, double most)
    {
        double sum = 0;
        return weights.TakeWhile(weight => (sum += weight) <= most).Count();
    }
}
