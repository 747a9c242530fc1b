using DfsOpt.Core.Contests;

namespace DfsOpt.Core.ContestResults;

/// <summary>What the entries of a contest with a valid lineup scored, in points; NaN where the standings do not tell.</summary>
/// <param name="Winning">The highest score.</param>
/// <param name="P50">The median.</param>
/// <param name="P80">What four of five entries do not pass.</param>
/// <param name="P90">What nine of ten entries do not pass.</param>
/// <param name="P99">What ninety-nine of a hundred entries do not pass.</param>
internal sealed record ScoreQuantiles(double Winning, double P50, double P80, double P90, double P99)
{
    /// <summary>With linear interpolation between the two nearest scores.</summary>
    public static ScoreQuantiles Of(ContestEntries entries)
    {
        int[] counts = new int[entries.Standings.Length];
        foreach (int standing in entries.StandingOf)
            counts[standing]++;
        double[] points = Array.ConvertAll(entries.Standings, standing => standing.Points);
        // Standings are mostly in the order of points already.
        if (!IsDescending(points))
            (points, counts) = Descending(points, counts);

        int scored = points.Length;
        while (scored > 0 && double.IsNaN(points[scored - 1]))
            scored--;
        long all = 0;
        for (int i = 0; i < scored; i++)
            all += counts[i];
        return all == 0
            ? new ScoreQuantiles(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN)
            : new ScoreQuantiles(points[0], At(50), At(80), At(90), At(99));

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
            return points[i];
        }
    }

    private static (double[] Points, int[] Counts) Descending(double[] points, int[] counts)
    {
        // By place, since sorting two arrays at once would be compiled anew in every process.
        int[] places = new int[points.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = i;
        Array.Sort(places, (one, other) => points[other].CompareTo(points[one]));
        return (Array.ConvertAll(places, place => points[place]), Array.ConvertAll(places, place => counts[place]));
    }

    // NaN is below all numbers, as in a sort.
    private static bool IsDescending(double[] points)
    {
        for (int i = 1; i < points.Length; i++)
        {
            if (points[i].CompareTo(points[i - 1]) > 0)
                return false;
        }

        return true;
    }
}
