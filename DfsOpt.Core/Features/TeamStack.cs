using System.Text;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Features;

/// <summary>How a lineup splits between the two teams.</summary>
/// <param name="HeavyTeam">The place of the team with more players, the alphabetically first on a tie; -1 unless there are two teams.</param>
/// <param name="HeavyCount">How many of the six are of that team: 3, 4 or 5; 0 unless there are two teams.</param>
internal readonly record struct TeamStack(int HeavyTeam, int HeavyCount)
{
    /// <summary>The patterns there are, by <see cref="HeavyCount"/>.</summary>
    private static readonly string[] _patterns = ["", "", "", "3-3", "4-2", "5-1"];

    private static readonly byte[][] _patternCells = Array.ConvertAll(_patterns, Encoding.ASCII.GetBytes);

    /// <summary>The pattern, such as <c>4-2</c>; empty unless there are two teams.</summary>
    public string Pattern => _patterns[HeavyCount];

    /// <summary>The same in UTF-8.</summary>
    public ReadOnlySpan<byte> PatternCell => _patternCells[HeavyCount];

    /// <param name="six">The players by their place.</param>
    /// <param name="teamOf">Each player's team by its place; places are in alphabetical order.</param>
    public static TeamStack Of(SixNames six, int[] teamOf)
    {
        int first = teamOf[six[0]], second = -1, ofFirst = 0;
        foreach (ushort player in six)
        {
            int team = teamOf[player];
            if (team == first)
                ofFirst++;
            else if (second < 0 || team == second)
                second = team;
            else
                return new TeamStack(-1, 0);
        }

        if (second < 0)
            return new TeamStack(-1, 0);
        int ofSecond = LineupText.Slots - ofFirst;
        bool firstIsHeavy = ofFirst != ofSecond ? ofFirst > ofSecond : first < second;
        return firstIsHeavy ? new TeamStack(first, ofFirst) : new TeamStack(second, ofSecond);
    }
}
