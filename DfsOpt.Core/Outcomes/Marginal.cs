using DfsOpt.Core.Randomness;

namespace DfsOpt.Core.Outcomes;

/// <summary>
/// A player's score as a function of a standard normal number. It is linear between the quantiles and continues with the same slope beyond the first and
/// the last. It is shifted and stretched to the projection's mean and standard deviation, and cut off at the least score. Without a standard deviation it
/// is stretched from the least score upwards, so that quantiles at the least score stay there.
/// </summary>
internal sealed class Marginal
{
    // The normal density on a fine grid. For linear pieces and their squares, the trapezoid rule is accurate to about 1e-5.
    private const int GridHalf = 512;
    private const double GridStep = 1.0 / 64;
    private const int Halvings = 60;
    private const double MostStretch = 1 << 20;

    private static readonly double[] _density = [.. Enumerable.Range(-GridHalf, (2 * GridHalf) + 1)
        .Select(i => Math.Exp(-(i * GridStep * i * GridStep) / 2) * GridStep / Math.Sqrt(2 * Math.PI))];

    private readonly double[] _line;

    /// <exception cref="ArgumentException">The distribution is not valid: its quantiles fall, it has no spread, or a value is not a number.</exception>
    public Marginal(ScoreDistribution spread, double leastScore)
    {
        Check(spread);
        Least = leastScore;
        (Kinks, Bends, double start, double slope) = Lines(spread);
        _line = [.. Enumerable.Range(-GridHalf, _density.Length).Select(i => Shape(i * GridStep, start, slope))];
        (double stretch, double shift) = Fit(spread);
        Start = (start * stretch) + shift;
        Slope = slope * stretch;
        Bends = [.. Bends.Select(bend => bend * stretch)];
    }

    /// <summary>The normal numbers at which the slope changes, ascending.</summary>
    public double[] Kinks { get; }

    /// <summary>How much the slope changes at each of them.</summary>
    public double[] Bends { get; }

    /// <summary>The score at the normal number 0 if the slope never changed.</summary>
    public double Start { get; }

    /// <summary>The slope below the first change.</summary>
    public double Slope { get; }

    /// <summary>The lowest possible score.</summary>
    public double Least { get; }

    private static void Check(ScoreDistribution spread)
    {
        if (!double.IsFinite(spread.Mean))
            throw new ArgumentException("A mean is not a number.", nameof(spread));
        if (spread.StandardDeviation is { } deviation && !(deviation > 0 && double.IsFinite(deviation)))
            throw new ArgumentException($"A standard deviation is {deviation}; it must be above 0.", nameof(spread));
        if (spread.StandardDeviation is null && spread.Quantiles.Count < 2)
            throw new ArgumentException("A spread needs a standard deviation, or two quantiles or more.", nameof(spread));
        for (int i = 0; i < spread.Quantiles.Count; i++)
        {
            var (probability, points) = spread.Quantiles[i];
            if (!(probability > 0 && probability < 1) || !double.IsFinite(points))
                throw new ArgumentException($"A quantile of {points} points at {probability} is not a quantile.", nameof(spread));
            if (i > 0 && (probability <= spread.Quantiles[i - 1].Probability || points < spread.Quantiles[i - 1].Points))
                throw new ArgumentException($"Quantiles fall: {spread.Quantiles[i - 1].Points} points at {spread.Quantiles[i - 1].Probability}, {points} at {probability}.", nameof(spread));
        }
    }

    private static (double[] Kinks, double[] Bends, double Start, double Slope) Lines(ScoreDistribution spread)
    {
        var quantiles = spread.Quantiles;
        // Equal quantiles say nothing about the shape.
        if (quantiles.Count < 2 || quantiles[0].Points == quantiles[^1].Points)
            return ([], [], 0, 1);
        double[] normals = [.. quantiles.Select(q => NormalQuantile.Of(q.Probability))];
        double[] slopes = [.. Enumerable.Range(1, normals.Length - 1).Select(i => (quantiles[i].Points - quantiles[i - 1].Points) / (normals[i] - normals[i - 1]))];
        return (
            normals[1..^1],
            [.. slopes.Skip(1).Zip(slopes, (after, before) => after - before)],
            quantiles[0].Points - (slopes[0] * normals[0]),
            slopes[0]);
    }

    private double Shape(double normal, double start, double slope)
    {
        double points = start + (slope * normal);
        for (int i = 0; i < Kinks.Length; i++)
            points += Bends[i] * Math.Max(0, normal - Kinks[i]);
        return points;
    }

    /// <summary>How much the lines are stretched and then shifted.</summary>
    private (double Stretch, double Shift) Fit(ScoreDistribution spread)
    {
        if (spread.Mean <= Least)
            return (0, Least);
        if (spread.StandardDeviation is { } deviation)
        {
            double wide = 1;
            while (Deviation(wide, Shift(wide, spread.Mean)) < deviation)
            {
                if ((wide *= 2) > MostStretch)
                    throw new ArgumentException($"A mean of {spread.Mean} and a standard deviation of {deviation} are not possible together, since no score is below {Least}.", nameof(spread));
            }

            double fitting = Root(stretch => Deviation(stretch, Shift(stretch, spread.Mean)) - deviation, 0, wide);
            return (fitting, Shift(fitting, spread.Mean));
        }

        double above = Moments(1, 0).Mean - Least, times = (spread.Mean - Least) / above;
        return above > 0 ? (times, Least * (1 - times)) : (1, Shift(1, spread.Mean));
    }

    /// <summary>The shift that gives the stretched lines a mean.</summary>
    private double Shift(double stretch, double mean)
    {
        // The mean is convex in the shift, so Newton's steps from above approach the solution and never overshoot.
        double shift, next = mean - (stretch * _line[0]);
        do
        {
            shift = next;
            var moments = Moments(stretch, shift);
            next = shift - ((moments.Mean - mean) / moments.Uncut);
        }
        while (next < shift);
        return shift;
    }

    private double Deviation(double stretch, double shift)
    {
        var (mean, square, _) = Moments(stretch, shift);
        return Math.Sqrt(Math.Max(0, square - (mean * mean)));
    }

    /// <summary>The mean, the mean square, and the probability of a score above the least.</summary>
    private (double Mean, double Square, double Uncut) Moments(double stretch, double shift)
    {
        double mean = 0, square = 0, uncut = 0;
        for (int i = 0; i < _density.Length; i++)
        {
            double points = Math.Max(Least, shift + (stretch * _line[i]));
            mean += _density[i] * points;
            square += _density[i] * points * points;
            uncut += points > Least ? _density[i] : 0;
        }

        return (mean, square, uncut);
    }

    /// <summary>The root of a rising function, by bisection.</summary>
    private static double Root(Func<double, double> rising, double low, double high)
    {
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
