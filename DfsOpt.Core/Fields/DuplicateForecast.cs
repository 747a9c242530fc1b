using System.Buffers;

namespace DfsOpt.Core.Fields;

/// <summary>How many opponents are expected to enter a lineup, computed without drawing fields.</summary>
/// <param name="Expected">The mean number of opponents with the lineup.</param>
/// <param name="Low">At most 2.5% of fields have fewer.</param>
/// <param name="High">At most 2.5% of fields have more.</param>
/// <param name="NoneProbability">The probability that no opponent has it, from 0 to 1.</param>
public sealed record DuplicateForecast(double Expected, int Low, int High, double NoneProbability)
{
    private const double TailProbability = 0.025;

    // Counts that are less likely than the most likely one by this factor are left out.
    private const double Negligible = 1e-18;

    // For a smaller alpha, neighbouring counts differ in probability by more than doubles can tell.
    private const double LeastAlpha = 1e-9;

    /// <summary>Forecasts the number of opponents with a lineup. It is beta-binomial, or binomial if alpha is infinite.</summary>
    /// <param name="share">The lineup's share, from 0 to 1.</param>
    /// <param name="opponents">How many opponents there are, 0 or more.</param>
    /// <param name="alpha">The overdispersion, 1e-9 or more; the smaller it is, the more entries share lineups. Infinity is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static DuplicateForecast Of(double share, int opponents, double alpha)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opponents);
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");
        if (!(alpha >= LeastAlpha))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, $"Alpha is {LeastAlpha} or more.");
        if (share is 0 or 1)
            return new DuplicateForecast(share * opponents, (int)share * opponents, (int)share * opponents, share == 0 || opponents == 0 ? 1 : 0);
        double[] room = ArrayPool<double>.Shared.Rent(opponents + 1);
        int first = FillWeights(room, share, opponents, alpha, out int last);
        var weights = room.AsSpan(first, last + 1 - first);
        double total = 0;
        foreach (double weight in weights)
            total += weight;
        var forecast = new DuplicateForecast(
            share * opponents, first + TailBefore(weights, total), last - TailBehind(weights, total), first == 0 ? weights[0] / total : 0);
        ArrayPool<double>.Shared.Return(room);
        return forecast;
    }

    /// <summary>The probabilities of all counts that are not negligible, up to a common factor. Each is computed from its neighbour.</summary>
    private static int FillWeights(Span<double> weights, double share, int opponents, double alpha, out int last)
    {
        int first = last = (int)(share * opponents);
        weights[first] = 1;
        for (; first > 0 && weights[first] > Negligible; first--)
            weights[first - 1] = weights[first] / Ratio(first - 1, share, opponents, alpha);
        for (; last < opponents && weights[last] > Negligible; last++)
            weights[last + 1] = weights[last] * Ratio(last, share, opponents, alpha);
        return first;
    }

    /// <summary>The probability of the next count divided by that of this one.</summary>
    private static double Ratio(int count, double share, int opponents, double alpha)
    {
        double left = opponents - count;
        return double.IsPositiveInfinity(alpha)
            ? left / (count + 1) * share / (1 - share)
            : left / (count + 1) * ((alpha * share) + count) / ((alpha * (1 - share)) + left - 1);
    }

    /// <summary>How many counts from the start are in the lower tail.</summary>
    private static int TailBefore(ReadOnlySpan<double> weights, double total)
    {
        int count = 0;
        for (double sum = 0; (sum += weights[count]) <= total * TailProbability;)
            count++;
        return count;
    }

    /// <summary>How many counts from the end are in the upper tail.</summary>
    private static int TailBehind(ReadOnlySpan<double> weights, double total)
    {
        int count = 0;
        for (double sum = 0; (sum += weights[^(count + 1)]) <= total * TailProbability;)
            count++;
        return count;
    }
}
