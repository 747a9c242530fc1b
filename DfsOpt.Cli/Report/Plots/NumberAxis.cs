namespace DfsOpt.Cli.Report.Plots;

/// <summary>An axis over values with ticks, linear between its knots.</summary>
/// <param name="Knots">Ascending values at equal distances on the axis. Two make a linear axis.</param>
/// <param name="Ticks">The values to label, ascending.</param>
internal sealed record NumberAxis(IReadOnlyList<double> Knots, IReadOnlyList<double> Ticks)
{
    /// <summary>An axis that ends exactly at <paramref name="to"/>, with ticks at round values.</summary>
    public static NumberAxis Exact(double from, double to, int mostTicks)
    {
        double end = to > from ? to : from + 1;
        return new NumberAxis([from, end], Multiples(from, end, RoundStep((end - from) / mostTicks)));
    }

    /// <summary>An axis from 0 to the first round value at or above <paramref name="to"/>.</summary>
    public static NumberAxis FromZero(double to, int mostTicks)
    {
        double most = to > 0 ? to : 1;
        double step = RoundStep(most / mostTicks);
        double end = Math.Ceiling(most / step - 1e-9) * step;
        return new NumberAxis([0, end], Multiples(0, end, step));
    }

    /// <summary>The position of a value on the axis, from 0 to 1; a value beyond an end is at that end.</summary>
    public double At(double value)
    {
        if (value <= Knots[0])
            return 0;
        for (int i = 1; i < Knots.Count; i++)
        {
            if (value < Knots[i])
                return (i - 1 + (value - Knots[i - 1]) / (Knots[i] - Knots[i - 1])) / (Knots.Count - 1);
        }

        return 1;
    }

    private static double[] Multiples(double from, double to, double step)
    {
        long first = (long)Math.Ceiling(from / step - 1e-9);
        long last = (long)Math.Floor(to / step + 1e-9);
        return [.. Enumerable.Range(0, (int)Math.Max(0, last - first + 1)).Select(i => (first + i) * step)];
    }

    // 1, 2 or 5 times a power of ten: the steps people count in.
    private static double RoundStep(double atLeast)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        foreach (double factor in (ReadOnlySpan<double>)[1, 2, 5])
        {
            if (factor * power >= atLeast * (1 - 1e-9))
                return factor * power;
        }

        return 10 * power;
    }
}
