using DfsOpt.Core.Contests;

namespace DfsOpt.Core.ContestResults;

/// <summary>Quantiles of the scores of a contest's entries with a valid lineup, in points; NaN if the standings have no points.</summary>
/// <param name="Winning">The highest score.</param>
/// <param name="P50">The median.</param>
/// <param name="P80">The 80th percentile.</param>
/// <param name="P90">The 90th percentile.</param>
/// <param name="P99">The 99th percentile.</param>
internal sealed record ScoreQuantiles(double Winning, double P50, double P80, double P90, double P99)
{
    /// <summary>Computes the quantiles, with linear interpolation between the two nearest scores.</summary>
    public static ScoreQuantiles Of(ContestEntries entries)
    {
        var standings = entries.Standings;
        int[] counts = new int[standings.Length];
        foreach (int standing in entries.StandingOf)
            counts[standing]++;
        // They are usually in order of points already.
        if (!IsDescending(standings))
            (standings, counts) = Descending(standings, counts);

        int scored = standings.Length;
        while (scored > 0 && double.IsNaN(standings[scored - 1].Points))
            scored--;
        long all = 0;
        for (int i = 0; i < scored; i++)
            all += counts[i];
        return all == 0
            ? new ScoreQuantiles(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN)
            : new ScoreQuantiles(standings[0].Points, At(50), At(80), At(90), At(99));

        double At(int percent)
        {
            var (below, hundredths) = Math.DivRem(percent * (all - 1), 100);
            double lower = FromLowest(below), upper = hundredths == 0 ? lower : FromLowest(below + 1);
            return lower + ((upper - lower) * hundredths / 100);
        }

        double FromLowest(long place)
        {
            long fromHighest = all - 1 - place;
            int i = 0;
            while (fromHighest >= counts[i])
                fromHighest -= counts[i++];
            return standings[i].Points;
        }
    }

    private static (Standing[] Standings, int[] Counts) Descending(Standing[] standings, int[] counts)
    {
        // Sorts indices, as sorting two arrays together would be compiled again in every process.
        int[] places = new int[standings.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = i;
        Array.Sort(places, (one, other) => standings[other].Points.CompareTo(standings[one].Points));
        return (Array.ConvertAll(places, place => standings[place]), Array.ConvertAll(places, place => counts[place]));
    }

    // NaN is below all numbers, as in a sort.
    private static bool IsDescending(Standing[] standings)
    {
        for (int i = 1; i < standings.Length; i++)
        {
            if (standings[i].Points.CompareTo(standings[i - 1].Points) > 0)
                return false;
        }

        return true;
    }
}
