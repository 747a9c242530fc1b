namespace DfsOpt.Core.Distributions;

/// <summary>A histogram with its rates and its mean, p50 and p90.</summary>
/// <param name="BinEdges">One more than there are bins.</param>
/// <param name="Counts">How many values each bin holds.</param>
/// <param name="Mean">Of the values themselves, not of bins.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">The ninetieth percentile.</param>
internal sealed record Distribution(double[] BinEdges, long[] Counts, double Mean, double P50, double P90)
{
    /// <summary>Each bin's share of all values.</summary>
    public double[] Rates
    {
        get
        {
            double all = Counts.Sum();
            return Array.ConvertAll(Counts, c => c / all);
        }
    }

    /// <summary>A distribution over bins of one width, from 0 to beyond the largest value.</summary>
    /// <param name="values">Values of 0 and above, in any order.</param>
    /// <param name="width">The bins' width, in the values' unit.</param>
    /// <param name="unit">How many of the values' unit make 1 in the result.</param>
    public static Distribution FromZero(WeightedValue[] values, long width, long unit)
    {
        Array.Sort(values, (a, b) => a.Value.CompareTo(b.Value));
        long largest = values[^1].Value;
        long bins = ((largest + width - 1) / width) + 1;
        var counts = new long[bins];
        foreach (var value in values)
            counts[value.Value / width] += value.Count;
        return new Distribution(Edges(0, width / (double)unit, bins), counts, unit, values);
    }

    /// <summary>A distribution over whole numbers from 1, a bin each.</summary>
    public static Distribution OfWholeNumbers(WeightedValue[] values)
    {
        Array.Sort(values, (a, b) => a.Value.CompareTo(b.Value));
        var counts = new long[values[^1].Value];
        foreach (var value in values)
            counts[value.Value - 1] += value.Count;
        return new Distribution(Edges(1, 1, counts.Length), counts, 1, values);
    }

    private Distribution(double[] edges, long[] counts, long unit, ReadOnlySpan<WeightedValue> sorted)
        : this(edges, counts, 0, 0, 0)
    {
        Int128 sum = 0;
        long count = 0;
        foreach (var value in sorted)
        {
            sum += (Int128)value.Value * value.Count;
            count += value.Count;
        }

        Mean = (double)sum / unit / count;
        P50 = Percentiles.Of(sorted, count, 0.5) / unit;
        P90 = Percentiles.Of(sorted, count, 0.9) / unit;
    }

    private static double[] Edges(double first, double width, long bins)
    {
        var edges = new double[bins + 1];
        for (int i = 0; i < edges.Length; i++)
            edges[i] = first + (i * width);
        return edges;
    }
}
