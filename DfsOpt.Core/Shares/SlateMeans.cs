namespace DfsOpt.Core.Shares;

/// <summary>What a slate's lineups are like on average, each weighted by exp(θ · x).</summary>
/// <param name="LogNormaliser">Natural logarithm of the sum of exp(θ · x).</param>
/// <param name="Mean">E[x], by column.</param>
/// <param name="Captains">The share of each player as the captain, by his place.</param>
internal sealed record SlateMeans(double LogNormaliser, double[] Mean, double[] Captains)
{
    /// <summary>Reads the means off the sums of a pass.</summary>
    public static SlateMeans Of(SlateMargins margins, double logScale, RankedPlayers players, IReadOnlyList<SlateColumn> columns)
    {
        double total = margins.All[0];
        double[] mean = new double[columns.Count], captains = new double[players.Count];
        for (int rank = 0; rank < captains.Length; rank++)
            captains[players.PlaceOf[rank]] = margins.Captain[rank, 0] / total;
        for (int i = 0; i < mean.Length; i++)
        {
            var column = columns[i];
            int level = SlateMargins.LevelOf(column.Column);
            mean[i] = column.Constant + (((level >= 0 ? margins.Level[level, 0] : 0) + (column.SetFeature >= 0 ? column.Scale * margins.All[1 + column.SetFeature] : 0)) / total);
            for (int place = 0; place < column.Captain?.Length; place++)
                mean[i] += column.Captain[place] * captains[place];
        }

        return new SlateMeans(logScale + Math.Log(total), mean, captains);
    }
}
