using System.Globalization;
using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Distributions;

/// <summary>A histogram with its rates, mean, p50 and p90. Each statistic is computed exactly and rounded once, to a double.</summary>
/// <param name="BinEdges">One more than there are bins.</param>
/// <param name="Counts">How many values are in each bin.</param>
/// <param name="Mean">The mean of the values, not of the bins.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">The 90th percentile.</param>
internal sealed record Distribution(double[] BinEdges, long[] Counts, double Mean, double P50, double P90)
{
    /// <summary>Each bin's share of all values.</summary>
    public double[] Rates
    {
        get
        {
            long all = 0;
            foreach (long count in Counts)
                all += count;
            return Array.ConvertAll(Counts, c => c / (double)all);
        }
    }

    /// <summary>The sum of the rates: 1 up to rounding.</summary>
    public double RateSum
    {
        get
        {
            double sum = 0;
            foreach (double rate in Rates)
                sum += rate;
            return sum;
        }
    }

    /// <summary>A distribution over bins of equal width, from 0 to above the largest value.</summary>
    /// <param name="values">The values.</param>
    /// <param name="width">The bins' width, in the values' unit.</param>
    /// <param name="unit">How many of the values' units are 1 in the result.</param>
    public static Distribution FromZero(IWeightedValues values, long width, long unit)
    {
        long bins = ((values.Largest + width - 1) / width) + 1;
        long[] counts = values.CountBins(width, bins);
        return new Distribution(
            Edges(0, width / (double)unit, bins), counts, Nearest(values.Sum / values.Weight / unit),
            Nearest(Percentile(50, values, counts, width) / unit), Nearest(Percentile(90, values, counts, width) / unit));
    }

    /// <summary>A distribution over whole numbers from 1, with a bin for each.</summary>
    public static Distribution OfWholeNumbers(IWeightedValues values)
    {
        long[] counts = values.CountBins(1, values.Largest + 1);
        return new Distribution(
            Edges(1, 1, values.Largest), counts[1..], Nearest(values.Sum / values.Weight),
            Nearest(Percentile(50, values, counts, 1)), Nearest(Percentile(90, values, counts, 1)));
    }

    /// <summary>The distribution as it is in an artifact.</summary>
    public Histogram ToHistogram() => new() { BinEdges = BinEdges, Counts = Counts, Rates = Rates, Stats = new HistogramStats(Mean, P50, P90) };

    /// <summary>A percentile with linear interpolation between the two nearest values.</summary>
    private static decimal Percentile(int percent, IWeightedValues values, long[] counts, long width)
    {
        var (below, hundredths) = Math.DivRem(percent * (values.Weight - 1), 100);
        long lower = values.At(below, counts, width, out long upTo);
        long upper = below + 1 < upTo || upTo == values.Weight ? lower : values.At(below + 1, counts, width, out _);
        return lower + ((upper - lower) * hundredths / 100m);
    }

    // Converting through text rounds once; the direct conversion divides two doubles and rounds three times.
    private static double Nearest(decimal value) => double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static double[] Edges(double first, double width, long bins)
    {
        double[] edges = new double[bins + 1];
        for (int i = 0; i < edges.Length; i++)
            edges[i] = first + (i * width);
        return edges;
    }
}
