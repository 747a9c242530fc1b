using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Optimum;

/// <summary>
/// Closes the roles that a best lineup does not need, because other players cost no more and score no less. Every exchange in the
/// argument puts better players into the lineup, or the better one into the captain's slot, so all of them can be made together.
/// </summary>
internal static class Dominance
{
    /// <summary>The players left, most points first.</summary>
    public static Candidate[] Prune(List<Candidate> players)
    {
        players.Sort(BetterFirst);
        var kept = new List<Candidate>(players.Count);
        foreach (var player in players)
        {
            if (Judge(player, kept) is { } candidate)
                kept.Add(candidate);
        }
        return [.. kept];
    }

    private static int BetterFirst(Candidate a, Candidate b) =>
        a.Projection != b.Projection ? b.Projection.CompareTo(a.Projection)
        : a.Salary != b.Salary ? a.Salary.CompareTo(b.Salary)
        : a.Index.CompareTo(b.Index);

    // A better team-mate replaces a captain, or changes places with him. Five better team-mates cannot all be with a
    // player in a lineup of two teams, so one of them is free to replace him. Nor can six better players of several teams; and
    // if the five with him are of one team, one of the six is of another.
    private static Candidate? Judge(Candidate player, List<Candidate> earlier)
    {
        var (better, betterTeamMates, severalTeams, team) = (0, 0, false, 0);
        foreach (var other in earlier)
        {
            if (other.Salary > player.Salary)
                continue;
            severalTeams |= better > 0 && other.Team != team;
            team = other.Team;
            better++;
            if (other.Team == player.Team)
                betterTeamMates++;
            if (betterTeamMates == Showdown.Slots - 1 || (better >= Showdown.Slots && severalTeams))
                return null;
        }
        return player with { MayBeCaptain = betterTeamMates == 0 };
    }
}
