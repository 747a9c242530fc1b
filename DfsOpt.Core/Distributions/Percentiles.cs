namespace DfsOpt.Core.Distributions;

/// <summary>Percentiles with linear interpolation between the two nearest values.</summary>
internal static class Percentiles
{
    /// <param name="weighted">Values in ascending order, each with how often it occurs.</param>
    /// <param name="count">How many there are in all, at least 1.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Of(ReadOnlySpan<WeightedValue> weighted, long count, double share)
    {
        double position = share * (count - 1);
        long below = (long)Math.Floor(position);
        double lower = At(weighted, below), upper = At(weighted, Math.Min(below + 1, count - 1));
        return lower + ((position - below) * (upper - lower));
    }

    private static double At(ReadOnlySpan<WeightedValue> weighted, long place)
    {
        int i = 0;
        while (place >= weighted[i].Count)
            place -= weighted[i++].Count;
        return weighted[i].Value;
    }
}
