using DfsOpt.Core.Optimum;

namespace DfsOpt.Tests.Optimum;

/// <summary>The plain twin for slates of two teams with salaries in hundreds: a full table over teams, captain, places and salary.</summary>
internal static class SalaryTable
{
    private const int Cells = 100_000 / 100 + 1;

    /// <summary>The doubled points of the best legal lineup, or null if there is none.</summary>
    public static long? BestTwicePoints(OptimumPlayer[] slate)
    {
        // best[teams, captain, players][salary], teams being a set of two bits.
        long[,,][] best = new long[4, 2, 7][];
        for (int teams = 0; teams < 4; teams++)
        {
            for (int captain = 0; captain < 2; captain++)
            {
                for (int players = 0; players < 7; players++)
                    Array.Fill(best[teams, captain, players] = new long[Cells], -1);
            }
        }
        best[0, 0, 0][0] = 0;
        foreach (var player in slate.Where(player => player.Projection > 0))
        {
            for (int players = 5; players >= 0; players--)
            {
                for (int teams = 0; teams < 4; teams++)
                {
                    int with = teams | 1 << player.Team;
                    Add(best[teams, 1, players], best[with, 1, players + 1], 2, player);
                    Add(best[teams, 0, players], best[with, 1, players + 1], 3, player);
                    Add(best[teams, 0, players], best[with, 0, players + 1], 2, player);
                }
            }
        }
        long most = best[3, 1, 6].Max();
        return most < 0 ? null : most;
    }

    private static void Add(long[] from, long[] to, int halves, OptimumPlayer player)
    {
        int cost = halves * player.Salary / 100;
        for (int salary = 0; salary + cost < Cells; salary++)
        {
            if (from[salary] >= 0)
                to[salary + cost] = Math.Max(to[salary + cost], from[salary] + halves * player.Projection);
        }
    }
}
