namespace DfsOpt.Core.FieldProfiles;

/// <summary>Spearman's rank correlation: how far two orders agree, from -1 to 1, ties sharing the mean of their ranks.</summary>
internal static class RankCorrelation
{
    /// <summary>NaN where one side has no two values that differ.</summary>
    public static double Of(double[] one, double[] other)
    {
        double[] ranks = Ranks(one), otherRanks = Ranks(other);
        // Ranks always have this mean, shared or not.
        double mean = (one.Length + 1) / 2.0;
        double both = 0, square = 0, otherSquare = 0;
        for (int i = 0; i < ranks.Length; i++)
        {
            both += (ranks[i] - mean) * (otherRanks[i] - mean);
            square += (ranks[i] - mean) * (ranks[i] - mean);
            otherSquare += (otherRanks[i] - mean) * (otherRanks[i] - mean);
        }

        return square > 0 && otherSquare > 0 ? both / Math.Sqrt(square * otherSquare) : double.NaN;
    }

    private static double[] Ranks(double[] values)
    {
        double[] sorted = [.. values];
        int[] places = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(sorted, places);
        var ranks = new double[values.Length];
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && sorted[to] == sorted[from]; to++)
            {
            }

            for (int i = from; i < to; i++)
                ranks[places[i]] = (from + 1 + to) / 2.0;
        }

        return ranks;
    }
}
