namespace DfsOpt.Core.Features;

/// <summary>The bins that features are sorted into, each closed on the left.</summary>
internal static class FeatureBins
{
    private static readonly (int From, byte[] Label)[] _salaryLeft =
    [
        (8_000, "8000_plus"u8.ToArray()), (4_000, "4000_8000"u8.ToArray()), (2_000, "2000_4000"u8.ToArray()), (1_000, "1000_2000"u8.ToArray()),
        (500, "500_1000"u8.ToArray()), (200, "200_500"u8.ToArray()), (0, "0_200"u8.ToArray()),
    ];

    // In percent of the optimum, so that they compare as integers.
    private static readonly (int FromPercent, byte[] Label)[] _gap =
    [
        (30, "0.30_plus"u8.ToArray()), (15, "0.15_0.30"u8.ToArray()), (7, "0.07_0.15"u8.ToArray()), (4, "0.04_0.07"u8.ToArray()),
        (2, "0.02_0.04"u8.ToArray()), (1, "0.01_0.02"u8.ToArray()), (0, "0_0.01"u8.ToArray()),
    ];

    /// <summary>The bin of the salary left, in dollars, not negative.</summary>
    public static ReadOnlySpan<byte> SalaryLeft(int dollars)
    {
        int bin = 0;
        while (dollars < _salaryLeft[bin].From)
            bin++;
        return _salaryLeft[bin].Label;
    }

    /// <summary>The bin of the gap as a share of the optimum, both in the same unit, the gap not negative.</summary>
    public static ReadOnlySpan<byte> GapShare(long gap, long optimum)
    {
        int bin = 0;
        while (gap * 100 < optimum * _gap[bin].FromPercent)
            bin++;
        return _gap[bin].Label;
    }
}
