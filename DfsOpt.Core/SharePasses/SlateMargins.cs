using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Features;
using DfsOpt.Core.ShareSchemas;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Rows of a pass summed over all but one or two of captain, stack and bins: what means and products of any two columns are made of. Each
/// sum is of weights, and of weights times each set feature.
/// </summary>
internal sealed unsafe class SlateMargins
{
    private const int Columns = MomentTable.Columns;
    private const int Stacks = MomentTable.Stacks;

    /// <summary>How many levels stacks, bins of salary left and bins of the gap have together.</summary>
    public static readonly int Levels = Stacks + FeatureBins.SalaryLeftLabels.Length + FeatureBins.GapShareLabels.Length;

    private static readonly int _salaryBins = FeatureBins.SalaryLeftLabels.Length;

    private readonly Aligned<double> _products = new(Columns * Columns);
    private readonly Aligned<double> _ofCaptain;
    private readonly Aligned<double> _ofLevel = new(Levels * Columns);
    private readonly double[,] _captainLevel;
    private readonly double[,] _levelLevel = new double[Levels, Levels];

    public SlateMargins(int captains)
    {
        _ofCaptain = new Aligned<double>(captains * Columns);
        _captainLevel = new double[captains, Levels];
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
    public double OfCaptainAndLevel(int captain, int level) => _captainLevel[captain, level];

    /// <summary>By two levels, of weights.</summary>
    public double OfLevels(int one, int other) => one == other ? OfLevel(one, 0) : _levelLevel[Math.Min(one, other), Math.Max(one, other)];

    /// <summary>Adds a row.</summary>
    /// <param name="row">Its number in a <see cref="MomentTable"/>.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="columns">1, then the set features.</param>
    // Optimised at once: it is compiled anew for the vectors of this processor, and never again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int row, double weight, double* columns)
    {
        var (captain, stack, cell) = MomentTable.Describe(row);
        int salary = SalaryLevel(cell), gap = GapLevel(cell);
        var more = Vector512.Load(columns) * Vector512.Create(weight);
        double* products = _products.Pointer, ofLevel = _ofLevel.Pointer;
        for (int column = 0; column < Columns; column++)
            Eight.AddTo(products + (column * Columns), more * Vector512.Create(columns[column]));
        Eight.AddTo(_ofCaptain.Pointer + (captain * Columns), more);
        Eight.AddTo(ofLevel + (StackLevel(stack) * Columns), more);
        Eight.AddTo(ofLevel + (salary * Columns), more);
        Eight.AddTo(ofLevel + (gap * Columns), more);
        _captainLevel[captain, StackLevel(stack)] += weight;
        _captainLevel[captain, salary] += weight;
        _captainLevel[captain, gap] += weight;
        _levelLevel[StackLevel(stack), salary] += weight;
        _levelLevel[StackLevel(stack), gap] += weight;
        _levelLevel[salary, gap] += weight;
    }
}
