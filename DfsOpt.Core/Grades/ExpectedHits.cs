namespace DfsOpt.Core.Grades;

/// <summary>
/// The expected number of hits of a lineup in each band of places, from which its standard errors are computed. Wins may be too rare to be seen, so a
/// part of the hits in the next wider band is expected in each band. The fewer that is, the less weight the hits that were seen get.
/// </summary>
/// <remarks>
/// The posterior mean of a Poisson rate with a gamma prior: Clayton and Kaldor, Empirical Bayes Estimates of
/// Age-standardized Relative Risks for Use in Disease Mapping, 1987.
/// </remarks>
internal static class ExpectedHits
{
    // The shape of the gamma prior. A smaller one makes the intervals of lineups with one to three wins too narrow; a larger one makes those of lineups
    // without wins wider than necessary.
    private const double Shape = 4;

    /// <summary>Computes the expected hits of each band, never fewer than were seen.</summary>
    /// <param name="seen">How many draws had the lineup in each band.</param>
    /// <param name="draws">How many draws there are.</param>
    /// <param name="bands">The bands.</param>
    /// <param name="expected">Receives a number for each band.</param>
    public static void Fill(ReadOnlySpan<double> seen, int draws, PlaceBands bands, Span<double> expected)
    {
        double wider = draws;
        int places = bands.Entries;
        foreach (int band in bands.WidestFirst)
        {
            // The hits of an average entry are proportional to the number of places. Those of a lineup that reaches the top fall more slowly, since it often leads
            // by several places and duplicates take several at once. In simulations, they fall with about the square root.
            if (bands.Last[band] < places)
                wider = Math.Min(draws, Mean(wider * Math.Sqrt((double)bands.Last[band] / places), seen[band]));
            places = bands.Last[band];
            expected[band] = Math.Max(seen[band], wider);
        }
    }

    /// <summary>The posterior mean, between the expected number of hits and the one that was seen.</summary>
    public static double Mean(double expected, double seen) => expected * (seen + Shape) / (expected + Shape);
}
