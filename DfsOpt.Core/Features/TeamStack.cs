using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Features;

/// <summary>How a lineup splits between the two teams.</summary>
/// <param name="HeavyTeam">The index of the team with more players; if both have three, the first in alphabetical order; -1 unless there are two teams.</param>
/// <param name="HeavyCount">How many of the six are from that team: 3, 4 or 5; 0 unless there are two teams.</param>
internal readonly record struct TeamStack(int HeavyTeam, int HeavyCount)
{
    /// <summary>The patterns, by <see cref="HeavyCount"/>.</summary>
    private static readonly string[] _patterns = ["", "", "", "3-3", "4-2", "5-1"];

    /// <summary>The patterns, the most even first.</summary>
    public static ReadOnlySpan<string> Patterns => _patterns.AsSpan(Showdown.Slots / 2);

    /// <summary>The pattern, such as <c>4-2</c>; empty unless there are two teams.</summary>
    public string Pattern => _patterns[HeavyCount];

    /// <param name="six">The players' indexes.</param>
    /// <param name="teamOf">The index of each player's team; teams are in alphabetical order.</param>
    public static TeamStack Of(LineupSlots six, int[] teamOf)
    {
        // No branch on a player's team, as it cannot be predicted.
        int first = teamOf[six[0]], second = -1, ofFirst = 0, ofSecond = 0;
        foreach (ushort player in six)
        {
            int team = teamOf[player];
            ofFirst += team == first ? 1 : 0;
            second = team == first ? second : team;
        }

        foreach (ushort player in six)
            ofSecond += teamOf[player] == second ? 1 : 0;
        if (second < 0 || ofFirst + ofSecond < Showdown.Slots)
            return new TeamStack(-1, 0);
        bool firstIsHeavy = ofFirst != ofSecond ? ofFirst > ofSecond : first < second;
        return firstIsHeavy ? new TeamStack(first, ofFirst) : new TeamStack(second, ofSecond);
    }
}
