namespace DfsOpt.Core.Grades;

/// <summary>
/// How often a lineup is expected in each band of places, by which its standard errors go. Of wins that are too rare to be seen, what
/// tells is how often the lineup was near the top: a part of the hits of the next wider band is expected, and the fewer hits that is, the
/// less it is changed by those that were seen.
/// </summary>
/// <remarks>
/// The mean of a Poisson rate whose prior is a gamma distribution about what is expected: Clayton and Kaldor, Empirical Bayes Estimates of
/// Age-standardized Relative Risks for Use in Disease Mapping, 1987.
/// </remarks>
internal static class ExpectedHits
{
    // The gamma distribution's shape. With fewer, intervals of lineups with one to three wins are too narrow; with more, those of lineups
    // with none are wider than they need be.
    private const double Shape = 4;

    /// <summary>The hits of each band, no fewer than were seen.</summary>
    /// <param name="seen">How often the lineup was in each band.</param>
    /// <param name="draws">In how many draws.</param>
    /// <param name="bands">The bands.</param>
    /// <param name="expected">Room for a number for each band.</param>
    public static void Fill(ReadOnlySpan<double> seen, int draws, PlaceBands bands, Span<double> expected)
    {
        double wider = draws;
        int places = bands.Entries;
        foreach (int band in bands.WidestFirst)
        {
            // An average entry's hits are in proportion to the places. A lineup that reaches the top leads by more than one place, and entries
            // that are copies take several places at once, so its hits fall off more slowly: simulated ones, about with the square root.
            if (bands.Last[band] < places)
                wider = Math.Min(draws, Mean(wider * Math.Sqrt((double)bands.Last[band] / places), seen[band]));
            places = bands.Last[band];
            expected[band] = Math.Max(seen[band], wider);
        }
    }

    /// <summary>A number of hits between the one that is expected and the one that was seen.</summary>
    public static double Mean(double expected, double seen) => expected * (seen + Shape) / (expected + Shape);
}
