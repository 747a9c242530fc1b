using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>What a slate's lineups are like on average, each weighted by exp(θ · x).</summary>
/// <param name="LogNormaliser">Natural logarithm of the sum of exp(θ · x).</param>
/// <param name="Mean">E[x], by column.</param>
/// <param name="Captains">The share of each player as the captain, by his place.</param>
internal sealed record SlateMeans(double LogNormaliser, double[] Mean, double[] Captains)
{
    /// <summary>
    /// Computes the means lineup by lineup. That is slow, but right whatever the utility is: the factors that a pass works with may leave the
    /// range of a double.
    /// </summary>
    public static SlateMeans OfEach(UniverseSlate slate, SlateUtility utility, IReadOnlyList<SlateColumn> columns)
    {
        double highest = utility.Of(utility.Top()), total = 0;
        double[] mean = new double[columns.Count], captains = new double[slate.Players.Length];
        utility.ForEach((lineup, utilityOfLineup) =>
        {
            double weight = Math.Exp(utilityOfLineup - highest);
            if (weight == 0)
                return;
            total += weight;
            captains[lineup.Captain] += weight;
            var features = slate.Features(lineup);
            for (int column = 0; column < mean.Length; column++)
                mean[column] += weight * columns[column].Column.ValueOf(features, slate, lineup);
        });
        return new SlateMeans(highest + Math.Log(total), Array.ConvertAll(mean, sum => sum / total), Array.ConvertAll(captains, sum => sum / total));
    }

    /// <summary>Reads the means off the sums of a pass.</summary>
    public static SlateMeans Of(MeanTable table, RankedWeights weights, RankedPlayers players, IReadOnlyList<SlateColumn> columns)
    {
        double total = 0;
        double[] mean = new double[columns.Count], captains = new double[players.Count], levels = new double[SlateMargins.Levels];
        ReadOnlySpan<double> sums = table.Weights.Span;
        for (int row = 0; row < sums.Length; row++)
        {
            if (sums[row] == 0)
                continue;
            var (captain, stack, cell) = MomentTable.Describe(row);
            double sum = sums[row] * (weights.OfRows.Captain[captain] * weights.OfRows.Cells[row - MomentTable.Row(captain, 0)]);
            if (sum == 0)
                continue;
            total += sum;
            captains[players.PlaceOf[captain]] += sum;
            levels[SlateMargins.StackLevel(stack)] += sum;
            levels[SlateMargins.SalaryLevel(cell)] += sum;
            levels[SlateMargins.GapLevel(cell)] += sum;
        }

        for (int captain = 0; captain < captains.Length; captain++)
            captains[captain] /= total;
        for (int i = 0; i < mean.Length; i++)
        {
            var column = columns[i];
            int level = SlateMargins.LevelOf(column.Column);
            mean[i] = column.Constant + (((level >= 0 ? levels[level] : 0) + (column.SetFeature >= 0 ? column.Scale * table.Features[column.SetFeature] : 0)) / total);
            for (int place = 0; place < column.Captain?.Length; place++)
                mean[i] += column.Captain[place] * captains[place];
        }

        return new SlateMeans(weights.LogScale + Math.Log(total), mean, captains);
    }
}
