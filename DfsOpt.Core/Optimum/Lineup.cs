using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Optimum;

/// <summary>The totals of six players, the captain first, in halves.</summary>
internal static class Lineup
{
    /// <summary>The weight of a slot, in halves of a player.</summary>
    private static int Halves(int slot) => slot == 0 ? Showdown.CaptainHalves : Showdown.FlexHalves;

    /// <summary>Projected points, in units of 0.5e-9 points.</summary>
    public static long TwicePoints(Candidate[] lineup)
    {
        long sum = 0L;
        for (int slot = 0; slot < Showdown.Slots; slot++)
            sum += Halves(slot) * lineup[slot].Projection;
        return sum;
    }

    /// <summary>Salary, in half-dollars.</summary>
    public static long TwiceSalary(Candidate[] lineup)
    {
        long sum = 0L;
        for (int slot = 0; slot < Showdown.Slots; slot++)
            sum += Halves(slot) * (long)lineup[slot].Salary;
        return sum;
    }

    /// <summary>Whether the six are not all team-mates.</summary>
    public static bool HasTwoTeams(Candidate[] lineup)
    {
        foreach (var player in lineup)
        {
            if (player.Team != lineup[0].Team)
                return true;
        }
        return false;
    }
}
