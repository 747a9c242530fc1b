namespace DfsOpt.Core.SharePasses;

/// <summary>What a slate's lineups are like on average and together, each weighted by exp(θ · x).</summary>
/// <param name="Means">The means.</param>
/// <param name="Covariance">E[xx'] − E[x] E[x]', by two columns; the Hessian of the logarithm of the normaliser.</param>
internal sealed record SlateMoments(SlateMeans Means, double[,] Covariance)
{
    public double LogNormaliser => Means.LogNormaliser;

    public double[] Mean => Means.Mean;

    /// <summary>Reads the moments off the sums of a pass.</summary>
    public static SlateMoments Of(MomentTable table, RankedWeights weights, RankedPlayers players, IReadOnlyList<SlateColumn> columns)
    {
        var margins = new SlateMargins(table, weights);
        var means = SlateMeans.Of(margins.ForMeans(table), weights, players, columns);
        double total = margins.All[0];
        double[]?[] captain = [.. columns.Select(c => c.Captain is { } values ? Array.ConvertAll(players.PlaceOf, place => values[place]) : null)];
        double[] mean = [.. columns.Select((column, i) => means.Mean[i] - column.Constant)];
        double[,] covariance = new double[columns.Count, columns.Count];
        for (int one = 0; one < columns.Count; one++)
        {
            for (int other = 0; other <= one; other++)
                covariance[one, other] = covariance[other, one] = (Second(one, other) / total) - (mean[one] * mean[other]);
        }

        return new SlateMoments(means, covariance);

        double Second(int one, int other)
        {
            int levelOne = SlateMargins.LevelOf(columns[one].Column), levelOther = SlateMargins.LevelOf(columns[other].Column);
            if (levelOne >= 0 && levelOther >= 0)
                return margins.LevelLevel[levelOne, levelOther];
            return levelOne >= 0 ? WithLevel(other, levelOne) : levelOther >= 0 ? WithLevel(one, levelOther) : Numbers(one, other);
        }

        double WithLevel(int column, int level) =>
            (columns[column].SetFeature is >= 0 and var feature ? columns[column].Scale * margins.Level[level, 1 + feature] : 0)
            + OverCaptains(captain[column], c => margins.CaptainLevel[c, level]);

        double Numbers(int one, int other)
        {
            var (first, second) = (columns[one], columns[other]);
            double sum = captain[one] is { } values ? OverCaptains(captain[other], c => values[c] * margins.Captain[c, 0]) : 0;
            if (first.SetFeature >= 0)
                sum += first.Scale * OverCaptains(captain[other], c => margins.Captain[c, 1 + first.SetFeature]);
            if (second.SetFeature >= 0)
                sum += second.Scale * OverCaptains(captain[one], c => margins.Captain[c, 1 + second.SetFeature]);
            if (first.SetFeature >= 0 && second.SetFeature >= 0)
                sum += first.Scale * second.Scale * margins.Products[(Math.Min(first.SetFeature, second.SetFeature) * SetFeature.Count) + Math.Max(first.SetFeature, second.SetFeature)];
            return sum;
        }
    }

    private static double OverCaptains(double[]? values, Func<int, double> sum)
    {
        double total = 0;
        for (int captain = 0; captain < values?.Length; captain++)
            total += values[captain] * sum(captain);
        return total;
    }
}
