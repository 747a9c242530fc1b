namespace DfsOpt.Core.Distributions;

/// <summary>Values that are not negative, each with how often it occurs.</summary>
/// <param name="capacity">How many there will be at most.</param>
internal sealed class WeightedValues(int capacity)
{
    private const int HalfBits = 32;

    private readonly long[] _values = new long[capacity];
    private readonly long[] _weights = new long[capacity];
    private int _count;

    /// <summary>How many values there are, each as often as it occurs.</summary>
    public long Weight { get; private set; }

    public long Largest { get; private set; }

    /// <summary>Whole numbers, by how often each occurs.</summary>
    public static WeightedValues OfCounts(long[] counts)
    {
        int occurring = 0;
        foreach (long count in counts)
            occurring += count > 0 ? 1 : 0;
        var values = new WeightedValues(occurring);
        for (int number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0)
                values.Add(number, counts[number]);
        }

        return values;
    }

    public void Add(long value, long weight)
    {
        _values[_count] = value;
        _weights[_count++] = weight;
        Weight += weight;
        Largest = Math.Max(Largest, value);
    }

    /// <summary>The mean, of an exact sum.</summary>
    public double Mean()
    {
        // Summed in two halves, neither of which can overflow; each is exact as a double, so together they are rounded once.
        long upper = 0, lower = 0;
        for (int i = 0; i < _count; i++)
        {
            upper += (_values[i] >> HalfBits) * _weights[i];
            lower += (_values[i] & uint.MaxValue) * _weights[i];
        }

        upper += lower >> HalfBits;
        lower &= uint.MaxValue;
        return ((upper * (double)(1L << HalfBits)) + lower) / Weight;
    }

    /// <summary>How many values fall into each bin of a width, from 0 on.</summary>
    public long[] CountBins(long width, long bins)
    {
        var counts = new long[bins];
        for (int i = 0; i < _count; i++)
            counts[_values[i] / width] += _weights[i];
        return counts;
    }

    /// <summary>A percentile with linear interpolation between the two nearest values.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="counts">What <see cref="CountBins"/> gave.</param>
    /// <param name="width">For this width.</param>
    public double Percentile(double share, long[] counts, long width)
    {
        double position = share * (Weight - 1);
        long below = (long)Math.Floor(position);
        long lower = At(below, counts, width, out long upTo);
        long upper = below + 1 < upTo || upTo == Weight ? lower : At(below + 1, counts, width, out _);
        return lower + ((position - below) * (upper - lower));
    }

    /// <summary>The value at a place in ascending order: its bin is halved until one value is left.</summary>
    /// <param name="place">From 0 to below <see cref="Weight"/>.</param>
    /// <param name="counts">What <see cref="CountBins"/> gave.</param>
    /// <param name="width">For this width.</param>
    /// <param name="upTo">How many values are at most this one.</param>
    private long At(long place, long[] counts, long width, out long upTo)
    {
        int bin = 0;
        long below = 0;
        while (place >= below + counts[bin])
            below += counts[bin++];
        upTo = below + counts[bin];
        long least = bin * width, most = least + width - 1;
        var (values, weights) = Between(least, most);
        while (least < most)
        {
            long middle = least + ((most - least) / 2);
            long weight = 0;
            for (int i = 0; i < values.Length; i++)
                weight += values[i] <= middle ? weights[i] : 0;
            if (below + weight > place)
            {
                most = middle;
                upTo = below + weight;
            }
            else
            {
                least = middle + 1;
            }
        }

        return least;
    }

    private (long[] Values, long[] Weights) Between(long least, long most)
    {
        int count = 0;
        for (int i = 0; i < _count; i++)
            count += _values[i] >= least && _values[i] <= most ? 1 : 0;
        var values = new long[count];
        var weights = new long[count];
        for (int i = 0, at = 0; i < _count; i++)
        {
            if (_values[i] < least || _values[i] > most)
                continue;
            values[at] = _values[i];
            weights[at++] = _weights[i];
        }

        return (values, weights);
    }
}
