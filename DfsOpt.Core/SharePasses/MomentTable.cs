using System.Runtime.CompilerServices;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Sums over sets of six players, by captain, stack and cell: of the sets' weights, and of the weights times each set feature.
/// Beside it sums over lineups: of their weights times the product of two set features.
/// </summary>
internal sealed class MomentTable
{
    /// <summary>Columns of a row: the weight, then the set features.</summary>
    public const int Columns = 1 + SetFeature.Count;

    public const int Stacks = 3;

    public const int RowsOfCaptain = Stacks * CellLimits.Cells;

    /// <param name="captains">How many players there are.</param>
    public MomentTable(int captains) => Sums = new Aligned<double>(captains * RowsOfCaptain * Columns);

    /// <summary>Rows by captain, stack and cell.</summary>
    public Aligned<double> Sums { get; }

    /// <summary>Sums of weight times two set features.</summary>
    public double[] Products { get; } = new double[SetFeature.Count * SetFeature.Count];

    /// <summary>The number of a captain's first row of a stack.</summary>
    public static int Row(int captain, int stack) => ((captain * Stacks) + stack) * CellLimits.Cells;

    /// <summary>What a row is about.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Captain, int Stack, int Cell) Describe(int row) =>
        (row / RowsOfCaptain, row / CellLimits.Cells % Stacks, row % CellLimits.Cells);

    public void Clear()
    {
        Sums.Clear();
        Array.Clear(Products);
    }

    public void Add(MomentTable other)
    {
        Add(Sums.Span, other.Sums.Span);
        Add(Products, other.Products);
    }

    private static void Add(Span<double> sums, ReadOnlySpan<double> more)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] += more[i];
    }
}
