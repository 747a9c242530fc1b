using System.Buffers;

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

    // Below it one count is so much likelier than the next that doubles do not tell by how much.
    private const double LeastAlpha = 1e-9;

    /// <summary>The forecast of a lineup: a beta-binomial number of opponents, or a binomial one where alpha is infinity.</summary>
    /// <param name="share">The lineup's share, from 0 to 1.</param>
    /// <param name="opponents">How many opponents there are, 0 or more.</param>
    /// <param name="alpha">How little fields clump, 1e-9 or more.</param>
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

    /// <summary>The probabilities of the counts that are likely at all, from the first to the last of them, but for a factor: each follows from the one beside it.</summary>
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

    /// <summary>How much likelier one more than a count is.</summary>
    private static double Ratio(int count, double share, int opponents, double alpha)
    {
        double left = opponents - count;
        return double.IsPositiveInfinity(alpha)
            ? left / (count + 1) * share / (1 - share)
            : left / (count + 1) * ((alpha * share) + count) / ((alpha * (1 - share)) + left - 1);
    }

    /// <summary>How many counts can be left out from the start before more than the tail is.</summary>
    private static int TailBefore(ReadOnlySpan<double> weights, double total)
    {
        int count = 0;
        for (double sum = 0; (sum += weights[count]) <= total * TailProbability;)
            count++;
        return count;
    }

    /// <summary>How many counts can be left out from the end before more than the tail is.</summary>
    private static int TailBehind(ReadOnlySpan<double> weights, double total)
    {
        int count = 0;
        for (double sum = 0; (sum += weights[^(count + 1)]) <= total * TailProbability;)
            count++;
        return count;
    }
}
