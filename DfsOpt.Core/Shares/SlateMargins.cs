using DfsOpt.Core.Features;

namespace DfsOpt.Core.Shares;

/// <summary>
/// A <see cref="MomentTable"/> summed over all but one or two of captain, stack and bins: what means and products of any two columns are
/// made of. A lineup counts by its whole weight.
/// </summary>
internal sealed class SlateMargins
{
    private const int Columns = MomentTable.Columns;
    private const int Stacks = MomentTable.Stacks;

    private static readonly int _salaryBins = FeatureBins.SalaryLeftLabels.Length;
    private static readonly int _gapBins = FeatureBins.GapShareLabels.Length;

    public SlateMargins(MomentTable table, RankedWeights weights)
    {
        int captains = weights.Captain.Length;
        All = new double[Columns];
        Captain = new double[captains, Columns];
        Level = new double[Stacks + _salaryBins + _gapBins, Columns];
        CaptainLevel = new double[captains, Stacks + _salaryBins + _gapBins];
        LevelLevel = new double[Stacks + _salaryBins + _gapBins, Stacks + _salaryBins + _gapBins];
        Products = table.Products;
        for (int row = 0; row < weights.Rows.Length; row++)
        {
            if (weights.Rows[row] != 0 && table.Sums[row * Columns] != 0)
                Add(row, table.Sums.AsSpan(row * Columns, Columns), weights.Rows[row]);
        }
    }

    /// <summary>Over all lineups: the sum of weights, then of weights times each set feature.</summary>
    public double[] All { get; }

    /// <summary>The same by captain.</summary>
    public double[,] Captain { get; }

    /// <summary>The same by stack, then by bin of salary left, then by bin of the gap.</summary>
    public double[,] Level { get; }

    /// <summary>Sums of weights by captain and level.</summary>
    public double[,] CaptainLevel { get; }

    /// <summary>Sums of weights by two levels.</summary>
    public double[,] LevelLevel { get; }

    /// <summary>Sums of weights times two set features, the first not behind the second.</summary>
    public double[] Products { get; }

    /// <summary>The number of a column's level in <see cref="Level"/>; -1 if it is no stack and no bin.</summary>
    public static int LevelOf(ShareColumn column) => column.Kind switch
    {
        ShareColumnKind.StackPattern => column.Level,
        ShareColumnKind.SalaryLeftBin => Stacks + column.Level,
        ShareColumnKind.GapToOptimalBin => Stacks + _salaryBins + column.Level,
        _ => -1,
    };

    private void Add(int row, ReadOnlySpan<double> sums, double factor)
    {
        var (captain, stack, cell) = MomentTable.Describe(row);
        int salary = Stacks + CellLimits.SalaryLeftBin(cell), gap = Stacks + _salaryBins + CellLimits.GapBin(cell);
        for (int column = 0; column < sums.Length; column++)
        {
            double sum = sums[column] * factor;
            All[column] += sum;
            Captain[captain, column] += sum;
            Level[stack, column] += sum;
            Level[salary, column] += sum;
            Level[gap, column] += sum;
        }

        double weight = sums[0] * factor;
        ReadOnlySpan<int> levels = [stack, salary, gap];
        foreach (int one in levels)
        {
            CaptainLevel[captain, one] += weight;
            foreach (int other in levels)
                LevelLevel[one, other] += weight;
        }
    }
}
