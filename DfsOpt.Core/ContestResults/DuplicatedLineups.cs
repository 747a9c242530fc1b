using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.ContestResults;

/// <summary>The lineups of a contest that most entries share.</summary>
internal static class DuplicatedLineups
{
    /// <summary>How many of a contest are told.</summary>
    private const int Most = 25;

    /// <summary>Lineups that at least two entries play, the most played first; of those played alike the better finish first.</summary>
    public static IReadOnlyList<DuplicatedLineup> Of(JoinedContest joined)
    {
        var entriesOf = joined.Contest.Lineups.EntriesOf;
        var lineups = new List<int>();
        for (int lineup = 0; lineup < entriesOf.Length; lineup++)
        {
            if (entriesOf[lineup] > 1 && joined.IsJoined(lineup))
                lineups.Add(lineup);
        }

        if (lineups.Count == 0)
            return [];
        var standings = StandingOf(joined.Contest, LeastOf(lineups, entriesOf), entriesOf);
        return
        [
            .. standings
                .OrderByDescending(l => entriesOf[l.Key]).ThenBy(l => RankOf(l.Value)).ThenBy(l => l.Key)
                .Where(l => joined.IsJoined(l.Key))
                .Take(Most)
                .Select(l => new DuplicatedLineup(joined, l.Key, l.Value)),
        ];
    }

    /// <summary>How many entries the last of those that are told has at least.</summary>
    private static int LeastOf(List<int> lineups, int[] entriesOf)
    {
        var counts = new Dictionary<int, int>();
        foreach (int lineup in lineups)
            counts[entriesOf[lineup]] = counts.GetValueOrDefault(entriesOf[lineup]) + 1;
        int told = 0;
        foreach (var (entries, count) in counts.OrderByDescending(c => c.Key))
        {
            told += count;
            if (told >= Most)
                return entries;
        }

        return 2;
    }

    /// <summary>Where the first entry with each of these lineups stands; the others score the same.</summary>
    private static Dictionary<int, Standing> StandingOf(Contest contest, int least, int[] entriesOf)
    {
        var standings = new Dictionary<int, Standing>();
        for (int entry = 0; entry < contest.Count; entry++)
        {
            int lineup = contest.Lineups.LineupOf[contest.Entries.SpellingOf[entry]];
            if (entriesOf[lineup] >= least)
                standings.TryAdd(lineup, contest.Entries.Standings[contest.Entries.StandingOf[entry]]);
        }

        return standings;
    }

    // An entry without a rank comes last.
    private static int RankOf(Standing standing) => standing.Rank == Standing.NoRank ? int.MaxValue : standing.Rank;
}
