using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>The factors of captain, stack and cell in a lineup's weight.</summary>
internal sealed class RowWeights
{
    /// <param name="players">The slate.</param>
    /// <param name="utility">The utility of its lineups.</param>
    /// <param name="top">A lineup whose factors are 1; <see langword="null"/> takes the most useful captain, stack and bins.</param>
    public RowWeights(RankedPlayers players, SlateUtility utility, UniverseLineup? top = null)
    {
        double[] captain = Array.ConvertAll(players.PlaceOf, place => utility.Captain[place]);
        double captainTop = captain.Max(), stackTop = utility.Stack.Max(), salaryTop = utility.SalaryLeftBin.Max(), gapTop = utility.GapBin.Max();
        if (top is { } lineup)
        {
            captainTop = utility.Captain[lineup[0]];
            (stackTop, salaryTop, gapTop) = utility.RowOf(lineup);
        }

        Captain = Array.ConvertAll(captain, value => RankedWeights.Exp(value - captainTop));
        double[] stacks = Exp(utility.Stack, stackTop), salaryBins = Exp(utility.SalaryLeftBin, salaryTop), gapBins = Exp(utility.GapBin, gapTop);
        double largest = Math.Max(Math.Max(Captain.Max(), stacks.Max()), Math.Max(salaryBins.Max(), gapBins.Max()));
        LogScale = RankedWeights.IsWithinRange(largest) ? utility.Constant + captainTop + stackTop + salaryTop + gapTop : double.NaN;
        for (int stack = 0; stack < stacks.Length; stack++)
        {
            for (int salary = 0; salary < salaryBins.Length; salary++)
            {
                for (int gap = 0; gap < gapBins.Length; gap++)
                    Cells[(stack * CellLimits.Cells) + CellLimits.CellOf(salary, gap)] = stacks[stack] * salaryBins[salary] * gapBins[gap];
            }
        }
    }

    /// <summary>The natural logarithm of the scale of the factors' product.</summary>
    public double LogScale { get; }

    /// <summary>By the players' ranks.</summary>
    public double[] Captain { get; }

    /// <summary>By stack and cell, as the rows of a captain in a <see cref="MomentTable"/>; 0 where no lineup is legal.</summary>
    public double[] Cells { get; } = new double[MomentTable.RowsOfCaptain];

    /// <summary>The factor of each stack in the last bins of salary left and gap.</summary>
    public double LastCell(int stack) => Cells[stack * CellLimits.Cells];

    private static double[] Exp(double[] logs, double top) => Array.ConvertAll(logs, log => RankedWeights.Exp(log - top));
}
