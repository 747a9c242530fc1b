using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Where the bins of salary left and gap end, as exact limits of doubled salary and doubled points: a lineup is in cell
/// 8 · (limits its salary is above) + (limits its points are above).
/// </summary>
internal sealed class CellLimits
{
    /// <summary>Cells there are room for.</summary>
    public const int Cells = 64;

    /// <summary>What one salary limit is in a cell's number.</summary>
    public const int PerSalaryLimit = 8;

    public CellLimits(UniverseSlate slate)
    {
        long optimum = slate.TwiceOptimum!.Value;
        Salary = [.. FeatureBins.SalariesLeft.ToArray().Reverse().Select(HighestSalary), Showdown.SalaryCapHalves];
        // A gap is in a bin or a later one if gap · 100 ≥ optimum · percent, in integers.
        Points = [.. FeatureBins.GapPercents.ToArray().Reverse().Select(percent => (double)(optimum - (((optimum * percent) + 99) / 100)))];
    }

    /// <summary>Ascending: the highest doubled salaries, in dollars, of the bins from the last to the first; the last limit is the cap.</summary>
    public int[] Salary { get; }

    /// <summary>Ascending: the highest doubled points, in nano-points, of the bins from the last to the second. Whole numbers that a double holds.</summary>
    public double[] Points { get; }

    /// <summary>The bin of salary left of a cell's lineups; below 0 if they cost too much.</summary>
    public static int SalaryLeftBin(int cell) => FeatureBins.SalaryLeftLabels.Length - 1 - (cell / PerSalaryLimit);

    /// <summary>The bin of the gap of a cell's lineups; below 0 for a cell that no lineup has.</summary>
    public static int GapBin(int cell) => FeatureBins.GapShareLabels.Length - 1 - (cell % PerSalaryLimit);

    /// <summary>The cell of a bin of salary left and a bin of the gap.</summary>
    public static int CellOf(int salaryLeftBin, int gapBin) =>
        ((FeatureBins.SalaryLeftLabels.Length - 1 - salaryLeftBin) * PerSalaryLimit) + FeatureBins.GapShareLabels.Length - 1 - gapBin;

    private static int HighestSalary(int left)
    {
        int doubled = Showdown.FlexHalves * (Showdown.SalaryCap - left);
        return LineupFeatures.RoundedSalary(doubled + 1) <= Showdown.SalaryCap - left ? doubled + 1 : doubled;
    }
}
