namespace DfsOpt.Core.FieldProfiles;

/// <summary>Spearman's rank correlation: how well two orders agree, from -1 to 1. Tied values have the mean of their ranks.</summary>
internal static class RankCorrelation
{
    /// <summary>The correlation; NaN if all values of one side are equal.</summary>
    public static double Of(double[] one, double[] other)
    {
        double[] ranks = Ranks(one), otherRanks = Ranks(other);
        // Ranks always have this mean, with or without ties.
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
        int[] places = new int[values.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = i;
        Array.Sort(places, (one, other) => values[one].CompareTo(values[other]));
        double[] ranks = new double[values.Length];
        for (int from = 0, to; from < places.Length; from = to)
        {
            for (to = from + 1; to < places.Length && values[places[to]] == values[places[from]]; to++)
            {
            }

            for (int i = from; i < to; i++)
                ranks[places[i]] = (from + 1 + to) / 2.0;
        }

        return ranks;
    }
}
