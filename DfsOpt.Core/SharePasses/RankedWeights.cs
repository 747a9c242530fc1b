using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>A utility as factors whose product is a lineup's weight, exp(utility) times one scale for all lineups.</summary>
internal sealed class RankedWeights
{
    // Of the factors that a lineup's weight is the product of, none may leave the range of a double by itself.
    private const double LargestLog = 230;

    /// <param name="players">The slate.</param>
    /// <param name="utility">The utility of its lineups.</param>
    /// <param name="top">A lineup of the highest utility; <see langword="null"/> takes the six most useful players for one.</param>
    public RankedWeights(RankedPlayers players, SlateUtility utility, UniverseLineup? top = null)
    {
        double[] player = Array.ConvertAll(players.PlaceOf, place => utility.Player[place]);
        // Weights near 1 at the top, so that neither the largest nor a sum of millions leaves the range of a double.
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

    /// <summary>Natural logarithm of what a set's weight must be multiplied by to be exp of what the set adds to the utility; NaN where a factor is cut off, so that no weight is taken for right.</summary>
    public double LogScaleOfSets { get; }

    /// <summary>Natural logarithm of what a lineup's weight must be multiplied by to be exp(utility).</summary>
    public double LogScale => LogScaleOfSets + OfRows.LogScale;

    /// <summary>Whether a factor would leave the range of a double and is cut off, so that weights are wrong and their logarithms NaN.</summary>
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

    /// <summary>Whether a factor is what it should be, or was cut off.</summary>
    public static bool IsWithinRange(double factor) => factor < Exp(LargestLog);

    public static double Exp(double log) => Math.Exp(Math.Min(log, LargestLog));
}
