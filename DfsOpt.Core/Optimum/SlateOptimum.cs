using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Optimum;

/// <summary>
/// A slate's best legal projected lineup, exactly: one captain and five others at 1.5 and 1 times salary and points, six
/// different players, not all of one team, salary cap $50,000, projections above zero only. All arithmetic is in integers.
/// </summary>
/// <remarks>
/// A price on salary gives an upper bound and a good lineup, and closes most roles; a table over salary decides
/// what is left between the two.
/// </remarks>
internal static class SlateOptimum
{
    private const long ProjectionLimit = 10_000_000_000_000;

    // Thirteen halves of the rounding are less than half of the smallest difference between two lineups.
    private const int GrainsPerStep = 32;

    /// <summary>Finds the best legal lineup.</summary>
    /// <param name="players">The slate's players, each once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A projection is 10,000 points or more, or a salary is not positive.</exception>
    public static OptimumResult Find(OptimumPlayer[] players)
    {
        int considered = 0;
        var affordable = new List<Candidate>(players.Length);
        for (int i = 0; i < players.Length; i++)
        {
            var player = players[i];
            if (player.Projection <= 0)
                continue;
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player.Projection, ProjectionLimit, nameof(players));
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(player.Salary, nameof(players));
            considered++;
            if (Showdown.FlexHalves * (long)player.Salary <= Showdown.SalaryCapHalves)
                affordable.Add(new Candidate(player.Projection, player.Salary, player.Team, i));
        }
        var candidates = Dominance.Prune(affordable);
        long cap = LineupGrid.OfSalaries(candidates).AtMost(Showdown.SalaryCapHalves);
        if (SalaryPrice.Find(candidates, cap) is not { } price)
            return new OptimumResult(considered, null, 0);
        var lineup = (Candidate[])price.WithinCap.Clone();
        long partialLineups = Improve(lineup, candidates, cap, price);
        return new OptimumResult(considered, Describe(lineup), partialLineups);
    }

    /// <summary>Improves the lineup to the best of all, and returns how many partial lineups that took.</summary>
    private static long Improve(Candidate[] lineup, Candidate[] candidates, long cap, SalaryPrice price)
    {
        var grid = LineupGrid.OfPoints(candidates);
        long bound = grid.AtMost(price.Bound);
        long points = Lineup.TwicePoints(lineup);
        if (points == bound)
            return 0;
        long grain = Math.Max(1, grid.Step / GrainsPerStep);
        var order = new WorthOrder(candidates, price.Price, cap, grain);
        order = new WorthOrder(CloseRoles(order, points + grid.Step - price.Price * cap), price.Price, cap, grain);
        var table = new LineupTable(order, price.Price, cap, points, grid.Step);
        table.Search(bound, lineup);
        return table.PartialLineups;
    }

    /// <summary>The players, and those of their roles, in which a lineup can reach the worth that is needed.</summary>
    private static Candidate[] CloseRoles(WorthOrder order, long needed)
    {
        var open = new List<Candidate>();
        for (int i = 0; i < order.Players.Length; i++)
        {
            var (asCaptain, asFlex) = order.WorthWith(i);
            var player = order.Players[i];
            player = player with
            {
                MayBeCaptain = player.MayBeCaptain && asCaptain >= needed,
                MayBeFlex = player.MayBeFlex && asFlex >= needed,
            };
            if (player.MayBeCaptain || player.MayBeFlex)
                open.Add(player);
        }
        return [.. open];
    }

    private static OptimalLineup Describe(Candidate[] lineup)
    {
        int[] flex = new int[Showdown.Slots - 1];
        for (int slot = 1; slot < Showdown.Slots; slot++)
            flex[slot - 1] = lineup[slot].Index;
        Array.Sort(flex);
        return new OptimalLineup(Lineup.TwicePoints(lineup), Lineup.TwiceSalary(lineup), lineup[0].Index, flex);
    }
}

/// <summary>A player, as input of the search for the best lineup.</summary>
/// <param name="Projection">Projected points in units of 1e-9 points, below 10,000 points.</param>
/// <param name="Salary">Salary in a flex slot, in dollars, positive.</param>
/// <param name="Team">The number of his team.</param>
internal sealed record OptimumPlayer(long Projection, int Salary, int Team);

/// <summary>The result of the search for a slate's best lineup.</summary>
/// <param name="PlayersConsidered">How many of the players have a projection above zero.</param>
/// <param name="Lineup">The best legal lineup, the same for the same players in the same order; <see langword="null"/> if no lineup is legal.</param>
/// <param name="PartialLineups">How many partial lineups the search looked at: a measure of its work that is the same on every machine.</param>
internal sealed record OptimumResult(int PlayersConsidered, OptimalLineup? Lineup, long PartialLineups);

/// <summary>A slate's best legal lineup.</summary>
/// <param name="TwicePoints">Its projected points in units of 0.5e-9 points, exactly: three times the captain's projection, twice each other's.</param>
/// <param name="TwiceSalary">Its salary in half-dollars, exactly, at most 100,000.</param>
/// <param name="Captain">The captain's index among the players given.</param>
/// <param name="Flex">The indexes of the five others, ascending.</param>
internal sealed record OptimalLineup(long TwicePoints, long TwiceSalary, int Captain, IReadOnlyList<int> Flex);
