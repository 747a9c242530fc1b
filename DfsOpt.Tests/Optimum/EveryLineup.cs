using DfsOpt.Core.Optimum;

namespace DfsOpt.Tests.Optimum;

/// <summary>The plain twin for small slates: scores every captain with every five others.</summary>
internal static class EveryLineup
{
    /// <summary>The doubled points of the best legal lineup, or null if there is none.</summary>
    public static long? BestTwicePoints(OptimumPlayer[] slate)
    {
        var players = slate.Where(player => player.Projection > 0).ToArray();
        var picked = new OptimumPlayer[6];
        long? best = null;
        for (int captain = 0; captain < players.Length; captain++)
        {
            picked[0] = players[captain];
            Fill(1, 0, captain);
        }
        return best;

        void Fill(int slot, int from, int captain)
        {
            if (slot == 6)
            {
                long salary = picked[0].Salary + 2L * picked.Sum(player => (long)player.Salary);
                long points = picked[0].Projection + 2 * picked.Sum(player => player.Projection);
                if (salary <= 100_000 && picked.Select(player => player.Team).Distinct().Count() > 1 && !(points <= best))
                    best = points;
                return;
            }
            for (int i = from; i < players.Length; i++)
            {
                if (i == captain)
                    continue;
                picked[slot] = players[i];
                Fill(slot + 1, i + 1, captain);
            }
        }
    }
}
