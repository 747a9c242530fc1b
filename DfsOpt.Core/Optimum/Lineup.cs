namespace DfsOpt.Core.Optimum;

/// <summary>The rules of a showdown lineup: six players, the captain first. Points and salaries are doubled, so that his half stays an integer.</summary>
internal static class Lineup
{
    /// <summary>Players in a lineup.</summary>
    public const int Size = 6;

    /// <summary>The salary cap of $50,000 in half-dollars.</summary>
    public const long TwiceCap = 100_000;

    /// <summary>What the captain counts, in halves of a player.</summary>
    public const int CaptainHalves = 3;

    /// <summary>What each other player counts, in halves of a player.</summary>
    public const int FlexHalves = 2;

    /// <summary>What a whole lineup counts, in halves of a player.</summary>
    public const int AllHalves = CaptainHalves + (Size - 1) * FlexHalves;

    /// <summary>What a slot counts, in halves of a player.</summary>
    public static int Halves(int slot) => slot == 0 ? CaptainHalves : FlexHalves;

    /// <summary>Projected points, in units of 0.5e-9 points.</summary>
    public static long TwicePoints(Candidate[] lineup)
    {
        var sum = 0L;
        for (var slot = 0; slot < Size; slot++)
            sum += Halves(slot) * lineup[slot].Projection;
        return sum;
    }

    /// <summary>Salary, in half-dollars.</summary>
    public static long TwiceSalary(Candidate[] lineup)
    {
        var sum = 0L;
        for (var slot = 0; slot < Size; slot++)
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
