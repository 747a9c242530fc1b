namespace DfsOpt.Core.Features;

/// <summary>The bins of features, numbered from 0, each including its lower edge.</summary>
internal static class FeatureBins
{
    /// <summary>The lower edges of the bins of <see cref="SalaryLeft"/> after the first, in dollars.</summary>
    public static ReadOnlySpan<int> SalariesLeft => [200, 500, 1_000, 2_000, 4_000, 8_000];

    /// <summary>The lower edges of the bins of <see cref="GapShare"/> after the first, in percent of the optimum so that they are integers.</summary>
    public static ReadOnlySpan<int> GapPercents => [1, 2, 4, 7, 15, 30];

    /// <summary>The labels of the bins of <see cref="SalaryLeft"/>.</summary>
    public static string[] SalaryLeftLabels { get; } = ["0_200", "200_500", "500_1000", "1000_2000", "2000_4000", "4000_8000", "8000_plus"];

    /// <summary>The labels of the bins of <see cref="GapShare"/>.</summary>
    public static string[] GapShareLabels { get; } = ["0_0.01", "0.01_0.02", "0.02_0.04", "0.04_0.07", "0.07_0.15", "0.15_0.30", "0.30_plus"];

    /// <summary>The bin of the salary left, in dollars, 0 or more.</summary>
    public static int SalaryLeft(int dollars)
    {
        // No branch, as the bin cannot be predicted.
        int bin = 0;
        foreach (int from in SalariesLeft)
            bin += dollars >= from ? 1 : 0;
        return bin;
    }

    /// <summary>The bin of the gap as a share of the optimum. Both are in the same unit, and the gap is 0 or more.</summary>
    public static int GapShare(long gap, long optimum)
    {
        int bin = 0;
        foreach (int from in GapPercents)
            bin += gap * 100 >= optimum * from ? 1 : 0;
        return bin;
    }
}
