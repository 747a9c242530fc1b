namespace DfsOpt.Core.SharePasses;

/// <summary>What a slate's lineups are like on average and together, each weighted by exp(θ · x).</summary>
/// <param name="Means">The means.</param>
/// <param name="Covariance">E[xx'] − E[x] E[x]', by two columns; the Hessian of the logarithm of the normaliser.</param>
internal sealed record SlateMoments(SlateMeans Means, double[,] Covariance)
{
    public double LogNormaliser => Means.LogNormaliser;

    public double[] Mean => Means.Mean;

    /// <summary>Reads the moments off the margins of a pass.</summary>
    /// <param name="margins">Sums of weights, and of weights times how far each set feature is from its centre.</param>
    /// <param name="logScale">Natural logarithm of what a weight must be multiplied by.</param>
    /// <param name="centre">The centre of each set feature.</param>
    /// <param name="within">Covariances of the set features within rows, which the margins leave out.</param>
    /// <param name="players">The slate.</param>
    /// <param name="columns">The columns.</param>
    public static SlateMoments Of(SlateMargins margins, double logScale, double[] centre, double[,] within, RankedPlayers players, SlateColumn[] columns)
    {
        double total = margins.Product(0, 0);
        var parts = Array.ConvertAll(columns, column => new ColumnMargins(column, margins, players));
        double[] mean = new double[columns.Length];
        double[,] covariance = new double[columns.Length, columns.Length];
        for (int one = 0; one < columns.Length; one++)
        {
            int feature = columns[one].SetFeature;
            mean[one] = columns[one].Constant + (feature >= 0 ? columns[one].Scale * centre[feature] : 0) + (parts[one].Sum / total);
            for (int other = 0; other <= one; other++)
            {
                double product = (parts[one].Product(parts[other]) / total) - (parts[one].Sum / total * (parts[other].Sum / total));
                if (feature >= 0 && columns[other].SetFeature >= 0)
                    product += columns[one].Scale * columns[other].Scale * within[feature, columns[other].SetFeature];
                covariance[one, other] = covariance[other, one] = product;
            }
        }

        double[] captains = new double[players.Count];
        for (int rank = 0; rank < captains.Length; rank++)
            captains[players.PlaceOf[rank]] = margins.OfCaptain(rank, 0) / total;
        return new SlateMoments(new SlateMeans(logScale + Math.Log(total), mean, captains), covariance);
    }
}
