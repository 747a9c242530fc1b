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
        double[] captain = Array.ConvertAll(players.PlaceOf, place => utility.Captain[place]);
        // Weights near 1 at the top, so that neither the largest nor a sum of millions leaves the range of a double.
        double playerTop = player.OrderDescending().Take(Showdown.Slots).Average(), captainTop = captain.Max();
        double highest = players.LogOwnership[0], lowest = highest;
        if (top is { } lineup)
        {
            int[] ranks = [.. Enumerable.Range(0, Showdown.Slots).Select(slot => Array.IndexOf(players.PlaceOf, lineup[slot]))];
            playerTop = ranks.Average(rank => player[rank]);
            captainTop = captain[ranks[0]];
            (highest, lowest) = (ranks.Max(rank => players.LogOwnership[rank]), ranks.Min(rank => players.LogOwnership[rank]));
        }

        LogScale = utility.Constant + (Showdown.Slots * playerTop) + captainTop + (utility.PerHighest * highest) + (utility.PerLowest * lowest);
        Player = Array.ConvertAll(player, value => Exp(value - playerTop));
        Captain = Array.ConvertAll(captain, value => Exp(value - captainTop));
        Highest = Array.ConvertAll(players.LogOwnership, log => Exp(utility.PerHighest * (log - highest)));
        Lowest = Array.ConvertAll(players.LogOwnership, log => Exp(utility.PerLowest * (log - lowest)));
        Pair = new double[players.Correlation.Length];
        for (int i = 0; i < Pair.Length; i++)
            Pair[i] = Exp(utility.PerCorrelation * players.Correlation[i]);
        LastCell = Array.ConvertAll(utility.Stack, stack => Exp(stack + utility.SalaryLeftBin[^1] + utility.GapBin[^1]));
        double[] stacks = Array.ConvertAll(utility.Stack, Exp), salaryBins = Array.ConvertAll(utility.SalaryLeftBin, Exp), gapBins = Array.ConvertAll(utility.GapBin, Exp);
        Rows = new Aligned<double>(players.Count * MomentTable.RowsOfCaptain);
        for (int row = 0; row < Rows.Length; row++)
        {
            var (c, stack, cell) = MomentTable.Describe(row);
            int salaryBin = CellLimits.SalaryLeftBin(cell), gapBin = CellLimits.GapBin(cell);
            if (salaryBin >= 0 && gapBin >= 0)
                Rows[row] = Captain[c] * stacks[stack] * salaryBins[salaryBin] * gapBins[gapBin];
        }
    }

    /// <summary>The factor of each stack in the last bins of salary left and gap.</summary>
    public double[] LastCell { get; }

    /// <summary>Natural logarithm of what a weight must be multiplied by to be exp(utility).</summary>
    public double LogScale { get; }

    public double[] Player { get; }

    public double[] Captain { get; }

    /// <summary>The factor of a set whose first player this is.</summary>
    public double[] Highest { get; }

    /// <summary>The factor of a set whose last player this is.</summary>
    public double[] Lowest { get; }

    /// <summary>Rows of the factor of each pair.</summary>
    public double[] Pair { get; }

    /// <summary>The factor of a captain, stack and cell, by the row of a <see cref="MomentTable"/>; 0 where no lineup is legal.</summary>
    public Aligned<double> Rows { get; }

    private static double Exp(double log) => Math.Exp(Math.Min(log, LargestLog));
}
