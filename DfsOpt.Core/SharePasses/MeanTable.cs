namespace DfsOpt.Core.SharePasses;

/// <summary>Sums over sets of six players by captain, stack and cell, of their weights alone; and over lineups of their weights times each set feature.</summary>
/// <param name="captains">How many players there are.</param>
internal sealed class MeanTable(int captains)
{
    /// <summary>The rows of a <see cref="MomentTable"/>, weights alone.</summary>
    public Aligned<double> Weights { get; } = new(captains * MomentTable.RowsOfCaptain);

    /// <summary>Sums over lineups of weight times a set feature.</summary>
    public double[] Features { get; } = new double[SetFeature.Count];

    public void Clear()
    {
        Weights.Clear();
        Array.Clear(Features);
    }

    public void Add(MeanTable other)
    {
        Add(Weights.Span, other.Weights.Span);
        Add(Features, other.Features);
    }

    private static void Add(Span<double> sums, ReadOnlySpan<double> more)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] += more[i];
    }
}
