namespace DfsOpt.Core.Shares;

/// <summary>What a slate's lineups are like on average, each weighted by exp(θ · x).</summary>
/// <param name="LogNormaliser">Natural logarithm of the sum of exp(θ · x).</param>
/// <param name="Mean">E[x], by column.</param>
/// <param name="Captains">The share of each player as the captain, by his place.</param>
/// <param name="Covariance">E[xx'] − E[x] E[x]', by two columns; the Hessian of <paramref name="LogNormaliser"/>.</param>
internal sealed record SlateMoments(double LogNormaliser, double[] Mean, double[,] Covariance, double[] Captains)
{
    /// <summary>Reads the moments off the sums of a pass.</summary>
    public static SlateMoments Of(SlateMargins margins, double logScale, RankedPlayers players, IReadOnlyList<SlateColumn> columns)
    {
        double total = margins.All[0];
        double[]?[] captain = [.. columns.Select(c => c.Captain is { } values ? Array.ConvertAll(players.PlaceOf, place => values[place]) : null)];
        double[] mean = new double[columns.Count];
        double[,] covariance = new double[columns.Count, columns.Count];
        for (int one = 0; one < columns.Count; one++)
            mean[one] = First(one) / total;
        for (int one = 0; one < columns.Count; one++)
        {
            for (int other = 0; other <= one; other++)
                covariance[one, other] = covariance[other, one] = (Second(one, other) / total) - (mean[one] * mean[other]);
        }

        for (int one = 0; one < columns.Count; one++)
            mean[one] += columns[one].Constant;
        double[] captains = new double[players.Count];
        for (int rank = 0; rank < players.Count; rank++)
            captains[players.PlaceOf[rank]] = margins.Captain[rank, 0] / total;
        return new SlateMoments(logScale + Math.Log(total), mean, covariance, captains);

        double First(int column)
        {
            int level = SlateMargins.LevelOf(columns[column].Column);
            double sum = level >= 0 ? margins.Level[level, 0] : 0;
            sum += columns[column].SetFeature is >= 0 and var feature ? columns[column].Scale * margins.All[1 + feature] : 0;
            return sum + OverCaptains(captain[column], c => margins.Captain[c, 0]);
        }

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
