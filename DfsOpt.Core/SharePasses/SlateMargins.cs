using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Features;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Rows of a pass summed over all but one or two of captain, stack and bins: what means and products of any two columns are made of. Each
/// sum is of weights, and of weights times each set feature.
/// </summary>
internal sealed class SlateMargins
{
    private const int Columns = MomentTable.Columns;
    private const int Stacks = MomentTable.Stacks;

    /// <summary>How many levels stacks, bins of salary left and bins of the gap have together.</summary>
    public static readonly int Levels = Stacks + FeatureBins.SalaryLeftLabels.Length + FeatureBins.GapShareLabels.Length;

    private static readonly int _salaryBins = FeatureBins.SalaryLeftLabels.Length;

    private readonly double[] _products = new double[Columns * Columns];
    private readonly double[] _ofCaptain;
    private readonly double[] _ofLevel = new double[Levels * Columns];
    private readonly double[] _captainLevel;
    private readonly double[] _levelLevel = new double[Levels * Levels];

    public SlateMargins(int captains)
    {
        _ofCaptain = new double[captains * Columns];
        _captainLevel = new double[captains * Levels];
    }

    /// <summary>The number of a column's level, among the stacks, then the bins of salary left, then those of the gap; -1 if it is none.</summary>
    public static int LevelOf(ShareColumn column) => column.Kind switch
    {
        ShareColumnKind.StackPattern => column.Level,
        ShareColumnKind.SalaryLeftBin => Stacks + column.Level,
        ShareColumnKind.GapToOptimalBin => Stacks + _salaryBins + column.Level,
        _ => -1,
    };

    public static int StackLevel(int stack) => stack;

    public static int SalaryLevel(int cell) => Stacks + CellLimits.SalaryLeftBin(cell);

    public static int GapLevel(int cell) => Stacks + _salaryBins + CellLimits.GapBin(cell);

    /// <summary>Over all rows: of weights times two columns, the first of which is 1 and the others the set features.</summary>
    public double Product(int one, int other) => _products[(one * Columns) + other];

    /// <summary>By captain, of weights times a column.</summary>
    public double OfCaptain(int captain, int column) => _ofCaptain[(captain * Columns) + column];

    /// <summary>By level, of weights times a column.</summary>
    public double OfLevel(int level, int column) => _ofLevel[(level * Columns) + column];

    /// <summary>By captain and level, of weights.</summary>
    public double OfCaptainAndLevel(int captain, int level) => _captainLevel[(captain * Levels) + level];

    /// <summary>By two levels, of weights.</summary>
    public double OfLevels(int one, int other) => one == other ? OfLevel(one, 0) : _levelLevel[(Math.Min(one, other) * Levels) + Math.Max(one, other)];

    /// <summary>Adds a captain's rows.</summary>
    /// <param name="captain">His rank.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="weights">What each weighs.</param>
    // Optimised at once: it is compiled anew for the vectors of this processor, and never again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int captain, RowsOfCaptain rows, ReadOnlySpan<double> weights)
    {
        Vector512<double> ones = default, first = default, second = default, third = default, fourth = default, fifth = default, sixth = default, seventh = default;
        var captainLevel = _captainLevel.AsSpan(captain * Levels, Levels);
        int i = 0;
        while (i < rows.Cells.Length)
        {
            // Rows of one stack and one bin of salary left follow each other.
            int bins = rows.Cells[i] / CellLimits.PerSalaryLimit;
            int stack = StackLevel(rows.Cells[i] / CellLimits.Cells), salary = SalaryLevel(rows.Cells[i] % CellLimits.Cells);
            Vector512<double> ofBins = default;
            for (; i < rows.Cells.Length && rows.Cells[i] / CellLimits.PerSalaryLimit == bins; i++)
            {
                int gap = GapLevel(rows.Cells[i] % CellLimits.Cells);
                double weight = weights[i];
                var columns = Vector512.Create<double>(rows.Columns.AsSpan(i * Columns, Columns));
                var more = columns * Vector512.Create(weight);
                ofBins += more;
                first += more * Vector512.Create(columns[1]);
                second += more * Vector512.Create(columns[2]);
                third += more * Vector512.Create(columns[3]);
                fourth += more * Vector512.Create(columns[4]);
                fifth += more * Vector512.Create(columns[5]);
                sixth += more * Vector512.Create(columns[6]);
                seventh += more * Vector512.Create(columns[7]);
                AddTo(_ofLevel, gap, more);
                captainLevel[gap] += weight;
                _levelLevel[(stack * Levels) + gap] += weight;
                _levelLevel[(salary * Levels) + gap] += weight;
            }

            ones += ofBins;
            AddTo(_ofLevel, stack, ofBins);
            AddTo(_ofLevel, salary, ofBins);
            double total = ofBins.ToScalar();
            captainLevel[stack] += total;
            captainLevel[salary] += total;
            _levelLevel[(stack * Levels) + salary] += total;
        }

        AddTo(_ofCaptain, captain, ones);
        AddTo(_products, 0, ones);
        AddTo(_products, 1, first);
        AddTo(_products, 2, second);
        AddTo(_products, 3, third);
        AddTo(_products, 4, fourth);
        AddTo(_products, 5, fifth);
        AddTo(_products, 6, sixth);
        AddTo(_products, 7, seventh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(double[] rows, int row, Vector512<double> more)
    {
        var sums = rows.AsSpan(row * Columns, Columns);
        (Vector512.Create<double>(sums) + more).CopyTo(sums);
    }
}
