using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Shares;

/// <summary>A utility as factors whose product is a lineup's weight, exp(utility) times one scale for all lineups.</summary>
internal sealed class RankedWeights
{
    /// <param name="players">The slate.</param>
    /// <param name="utility">The utility of its lineups.</param>
    /// <param name="top">About the highest utility of a lineup; <see langword="null"/> takes that of the six most useful players.</param>
    public RankedWeights(RankedPlayers players, SlateUtility utility, double? top = null)
    {
        double[] player = Array.ConvertAll(players.PlaceOf, place => utility.Player[place]);
        double[] captain = Array.ConvertAll(players.PlaceOf, place => utility.Captain[place]);
        // Weights near 1 at the top, so that neither the largest nor a sum of millions leaves the range of a double.
        double playerTop = player.OrderDescending().Take(Showdown.Slots).Average(), captainTop = captain.Max();
        double highest = (utility.PerHighest + utility.PerLowest) * players.LogOwnership[0];
        if (top is { } known)
            playerTop = (known - utility.Constant - captainTop - highest) / Showdown.Slots;
        LogScale = utility.Constant + (Showdown.Slots * playerTop) + captainTop;
        Player = Array.ConvertAll(player, value => Math.Exp(value - playerTop));
        Captain = Array.ConvertAll(captain, value => Math.Exp(value - captainTop));
        Highest = Array.ConvertAll(players.LogOwnership, log => Math.Exp(utility.PerHighest * (log - players.LogOwnership[0])));
        Lowest = Array.ConvertAll(players.LogOwnership, log => Math.Exp(utility.PerLowest * (log - players.LogOwnership[0])));
        LogScale += highest;
        Pair = Array.ConvertAll(players.Correlation, mean => Math.Exp(utility.PerCorrelation * mean));
        LastCell = Array.ConvertAll(utility.Stack, stack => Math.Exp(stack + utility.SalaryLeftBin[^1] + utility.GapBin[^1]));
        double[] stacks = Array.ConvertAll(utility.Stack, Math.Exp), salaryBins = Array.ConvertAll(utility.SalaryLeftBin, Math.Exp), gapBins = Array.ConvertAll(utility.GapBin, Math.Exp);
        Rows = Eight.Pinned<double>(players.Count * MomentTable.RowsOfCaptain);
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
    public double[] Rows { get; }
}
