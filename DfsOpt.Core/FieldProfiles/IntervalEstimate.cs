namespace DfsOpt.Core.FieldProfiles;

/// <summary>A figure with its 95% confidence interval; NaN if it is not known.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">Its upper end.</param>
internal readonly record struct IntervalEstimate(double Value, double Low, double High)
{
    public static IntervalEstimate None { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>The 97.5th percentile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>A rate with Wilson's score interval (E. B. Wilson, 1927), which stays within 0 and 1 and is valid for few entries too.</summary>
    /// <param name="count">How many are counted.</param>
    /// <param name="all">How many there are in all.</param>
    public static IntervalEstimate OfRate(long count, long all)
    {
        if (all == 0)
            return None;
        double rate = count / (double)all, z2 = Z * Z / all;
        double middle = (rate + (z2 / 2)) / (1 + z2);
        double half = Z * Math.Sqrt((rate * (1 - rate) / all) + (z2 / all / 4)) / (1 + z2);
        return new IntervalEstimate(rate, count == 0 ? 0 : middle - half, count == all ? 1 : middle + half);
    }

    /// <summary>The figure and its interval, divided by another figure whose own error is negligible.</summary>
    public IntervalEstimate Over(double other) => other > 0 ? new IntervalEstimate(Value / other, Low / other, High / other) : None;
}
