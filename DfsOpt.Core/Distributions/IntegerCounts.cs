namespace DfsOpt.Core.Distributions;

/// <summary>Counts of small non-negative integers.</summary>
internal sealed class IntegerCounts : IWeightedValues
{
    private long[] _counts = new long[1024];
    private long _sum;

    public long Weight { get; private set; }

    public long Largest { get; private set; }

    public decimal Sum => _sum;

    public void Add(int number, int times)
    {
        if (number >= _counts.Length)
            Array.Resize(ref _counts, Math.Max(_counts.Length * 2, number + 1));
        _counts[number] += times;
        _sum += number * (long)times;
        Weight += times;
        Largest = Math.Max(Largest, number);
    }

    public long[] CountBins(long width, long bins)
    {
        long[] counts = new long[bins];
        for (int number = 0; number <= Largest; number++)
            counts[number / width] += _counts[number];
        return counts;
    }

    public long At(long place, long[] counts, long width, out long upTo)
    {
        int number = 0;
        for (upTo = _counts[0]; upTo <= place; upTo += _counts[number])
            number++;
        return number;
    }
}
