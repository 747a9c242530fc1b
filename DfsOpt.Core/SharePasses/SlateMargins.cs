using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Features;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// A <see cref="MomentTable"/> summed over all but one or two of captain, stack and bins: what means and products of any two columns are
/// made of. A lineup counts by its whole weight.
/// </summary>
internal sealed class SlateMargins
{
    private const int Columns = MomentTable.Columns;
    private const int Stacks = MomentTable.Stacks;

    /// <summary>How many levels stacks, bins of salary left and bins of the gap have together.</summary>
    public static readonly int Levels = Stacks + FeatureBins.SalaryLeftLabels.Length + FeatureBins.GapShareLabels.Length;

    private static readonly int _salaryBins = FeatureBins.SalaryLeftLabels.Length;

    public SlateMargins(MomentTable table, RankedWeights weights)
    {
        int captains = weights.Captain.Length;
        All = new double[Columns];
        Captain = new double[captains, Columns];
        Level = new double[Levels, Columns];
        CaptainLevel = new double[captains, Levels];
        LevelLevel = new double[Levels, Levels];
        Products = table.Products;
        for (int row = 0; row < weights.Rows.Length; row++)
        {
            if (weights.Rows[row] != 0 && table.Sums[row * Columns] != 0)
                Add(row, table.Sums.Span.Slice(row * Columns, Columns), weights.Rows[row]);
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

    /// <summary>What means alone are made of.</summary>
    public MeanTable ForMeans(MomentTable table)
    {
        var means = new MeanTable(Captain.GetLength(0));
        for (int row = 0; row < means.Weights.Length; row++)
            means.Weights[row] = table.Sums[row * Columns];
        All.AsSpan(1).CopyTo(means.Features);
        return means;
    }

    public static int StackLevel(int stack) => stack;

    public static int SalaryLevel(int cell) => Stacks + CellLimits.SalaryLeftBin(cell);

    public static int GapLevel(int cell) => Stacks + _salaryBins + CellLimits.GapBin(cell);

    // Optimised at once: it is compiled anew for the vectors of this processor, and never again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int row, ReadOnlySpan<double> sums, double factor)
    {
        var (captain, stack, cell) = MomentTable.Describe(row);
        int salary = SalaryLevel(cell), gap = GapLevel(cell);
        var more = Vector512.Create(sums) * factor;
        Add(All, more);
        Add(Row(Captain, captain), more);
        Add(Row(Level, StackLevel(stack)), more);
        Add(Row(Level, salary), more);
        Add(Row(Level, gap), more);
        double weight = sums[0] * factor;
        ReadOnlySpan<int> levels = [StackLevel(stack), salary, gap];
        foreach (int one in levels)
        {
            CaptainLevel[captain, one] += weight;
            foreach (int other in levels)
                LevelLevel[one, other] += weight;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Span<double> Row(double[,] rows, int row) => MemoryMarshal.CreateSpan(ref rows[row, 0], Columns);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<double> sums, Vector512<double> more) => (Vector512.Create<double>(sums) + more).CopyTo(sums);
}
