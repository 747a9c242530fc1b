namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>The median of measured values; the mean of the middle two if their number is even.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    public static TimeSpan Of(IEnumerable<TimeSpan> times) => TimeSpan.FromTicks((long)Of(times.Select(t => (double)t.Ticks)));
}
