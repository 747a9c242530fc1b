using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Optimum;

/// <summary>
/// The grid that sums over a lineup lie on: if players' values differ by multiples of a step, every lineup, being
/// thirteen halves of a player, has the same remainder. It rounds caps and bounds down to sums that can be reached.
/// </summary>
internal readonly record struct LineupGrid(long Remainder, long Step)
{
    /// <summary>The grid of doubled points.</summary>
    public static LineupGrid OfPoints(Candidate[] players)
    {
        long difference = 0L;
        foreach (var player in players)
            difference = GreatestCommonDivisor(difference, player.Projection - players[0].Projection);
        return Of(players.Length == 0 ? 0 : players[0].Projection, difference);
    }

    /// <summary>The grid of doubled salaries.</summary>
    public static LineupGrid OfSalaries(Candidate[] players)
    {
        long difference = 0L;
        foreach (var player in players)
            difference = GreatestCommonDivisor(difference, player.Salary - players[0].Salary);
        return Of(players.Length == 0 ? 0 : players[0].Salary, difference);
    }

    /// <summary>The greatest value on the grid that is not above <paramref name="value"/>, for a value of zero or more.</summary>
    public long AtMost(long value)
    {
        long over = (value - Remainder) % Step;
        return value - (over < 0 ? over + Step : over);
    }

    private static LineupGrid Of(long value, long difference)
    {
        long step = Math.Max(1, difference);
        return new LineupGrid(Showdown.AllHalves * value % step, step);
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return Math.Abs(a);
    }
}
