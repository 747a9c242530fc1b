namespace DfsOpt.Core.SharePasses;

/// <summary>Sums over sets of six players by captain, stack and cell, of their weights alone; and over lineups of their weights times each set feature.</summary>
/// <param name="captains">How many players there are.</param>
internal sealed class MeanTable(int captains)
{
    /// <summary>The rows of a <see cref="MomentTable"/>, weights alone.</summary>
    public Aligned<double> Weights { get; } = new(captains * MomentTable.RowsOfCaptain);

    /// <summary>Sums over lineups of weight times a set feature.</summary>
    public double[] Features { get; } = new double[SetFeature.Count];

    public void Add(MeanTable other)
    {
        for (int row = 0; row < Weights.Length; row++)
            Weights[row] += other.Weights[row];
        for (int feature = 0; feature < Features.Length; feature++)
            Features[feature] += other.Features[feature];
    }
}
