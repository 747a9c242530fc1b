using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>A utility as factors whose product is a lineup's weight, exp(utility) times one scale for all lineups.</summary>
internal sealed class RankedWeights
{
    // The largest logarithm of a factor: a lineup's weight is a product of several, and must stay within the range of a double.
    private const double LargestLog = 230;

    /// <param name="players">The slate.</param>
    /// <param name="utility">The utility of its lineups.</param>
    /// <param name="top">A lineup of the highest utility; <see langword="null"/> takes the six most useful players for one.</param>
    public RankedWeights(RankedPlayers players, SlateUtility utility, UniverseLineup? top = null)
    {
        double[] player = Array.ConvertAll(players.PlaceOf, place => utility.Player[place]);
        // The top lineup weighs about 1, so that neither a weight nor a sum of millions leaves the range of a double.
        double playerTop = MeanOfBest(player);
        double highest = players.LogOwnership[0], lowest = highest;
        if (top is { } lineup)
        {
            int[] ranks = [.. Enumerable.Range(0, Showdown.Slots).Select(slot => Array.IndexOf(players.PlaceOf, lineup[slot]))];
            playerTop = ranks.Average(rank => player[rank]);
            (highest, lowest) = (ranks.Max(rank => players.LogOwnership[rank]), ranks.Min(rank => players.LogOwnership[rank]));
        }

        PerFeature = utility.PerFeature;
        Player = Array.ConvertAll(player, value => Exp(value - playerTop));
        Highest = Array.ConvertAll(players.LogOwnership, log => Exp(utility.PerHighest * (log - highest)));
        Lowest = Array.ConvertAll(players.LogOwnership, log => Exp(utility.PerLowest * (log - lowest)));
        Pair = Array.ConvertAll(players.Correlation, correlation => Exp(utility.PerCorrelation * correlation));
        OfRows = new RowWeights(players, utility, top);
        double largest = Math.Max(Math.Max(Player.Max(), Pair.Max()), Math.Max(Highest.Max(), Lowest.Max()));
        LogScaleOfSets = IsWithinRange(largest) ? (Showdown.Slots * playerTop) + (utility.PerHighest * highest) + (utility.PerLowest * lowest) : double.NaN;
    }

    /// <summary>What a unit of each set feature adds to the utility.</summary>
    public double[] PerFeature { get; }

    /// <summary>The natural logarithm of the scale that turns a set's weight into exp(the set's part of the utility). NaN if a factor is cut off, so that a wrong weight is never used.</summary>
    public double LogScaleOfSets { get; }

    /// <summary>The natural logarithm of the scale that turns a lineup's weight into exp(utility).</summary>
    public double LogScale => LogScaleOfSets + OfRows.LogScale;

    /// <summary>Whether a factor would leave the range of a double and was cut off. Then weights are wrong and their scale is NaN.</summary>
    public bool AreCutOff => double.IsNaN(LogScale);

    /// <summary>The factors of captain, stack and cell.</summary>
    public RowWeights OfRows { get; }

    public double[] Player { get; }

    /// <summary>The factor of a set whose first player this is.</summary>
    public double[] Highest { get; }

    /// <summary>The factor of a set whose last player this is.</summary>
    public double[] Lowest { get; }

    /// <summary>Rows of the factor of each pair.</summary>
    public double[] Pair { get; }

    private static double MeanOfBest(double[] player)
    {
        double[] ascending = [.. player];
        Array.Sort(ascending);
        double sum = 0;
        foreach (double value in ascending.AsSpan(player.Length - Showdown.Slots))
            sum += value;
        return sum / Showdown.Slots;
    }

    /// <summary>Whether a factor is exact; <see langword="false"/> if it was cut off.</summary>
    public static bool IsWithinRange(double factor) => factor < Exp(LargestLog);

    public static double Exp(double log) => Math.Exp(Math.Min(log, LargestLog));
}
