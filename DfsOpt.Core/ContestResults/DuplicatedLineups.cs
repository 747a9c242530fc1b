using System.Text;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.ContestResults;

/// <summary>The most duplicated lineups of a contest.</summary>
internal static class DuplicatedLineups
{
    /// <summary>How many lineups of a contest are listed.</summary>
    private const int Most = 25;

    /// <summary>Lineups that at least two entries play, the most played first, and equally played ones by their finish.</summary>
    public static IReadOnlyList<DuplicatedLineup> Of(JoinedContest joined)
    {
        int[] entriesOf = joined.Contest.Lineups.EntriesOf;
        var lineups = new List<int>();
        for (int lineup = 0; lineup < entriesOf.Length; lineup++)
        {
            if (entriesOf[lineup] > 1 && joined.IsJoined(lineup))
                lineups.Add(lineup);
        }

        if (lineups.Count == 0)
            return [];
        int least = LeastOf(lineups, entriesOf);
        var duplicated = FirstOf(joined, least, lineups.FindAll(lineup => entriesOf[lineup] >= least).Count);
        duplicated.Sort(ByEntriesThenFinish);
        return WithHashes(duplicated[..Math.Min(Most, duplicated.Count)], joined.Contest.Lineups);
    }

    private static List<DuplicatedLineup> WithHashes(List<DuplicatedLineup> duplicated, ContestLineups lineups)
    {
        byte[][] names = Array.ConvertAll(lineups.NormalisedNames, Encoding.UTF8.GetBytes);
        byte[] hash = new byte[LineupHash.Size];
        return duplicated.ConvertAll(one =>
        {
            LineupHash.Write(lineups.Lineups[one.Lineup], names, hash);
            return one with { Hash = Convert.ToHexStringLower(hash) };
        });
    }

    /// <summary>The fewest entries that a listed lineup can have.</summary>
    private static int LeastOf(List<int> lineups, int[] entriesOf)
    {
        int[] counts = [.. lineups];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = entriesOf[counts[i]];
        Array.Sort(counts);
        return counts.Length < Most ? 2 : counts[^Most];
    }

    /// <summary>The lineups that at least <paramref name="least"/> entries play, each with the standing of its first entry; the others have the same.</summary>
    private static List<DuplicatedLineup> FirstOf(JoinedContest joined, int least, int count)
    {
        var contest = joined.Contest;
        var (lineupOf, entriesOf) = (contest.Lineups.LineupOf, contest.Lineups.EntriesOf);
        var duplicated = new List<DuplicatedLineup>();
        bool[] isFound = new bool[entriesOf.Length];
        for (int entry = 0; duplicated.Count < count; entry++)
        {
            int lineup = lineupOf[contest.Entries.SpellingOf[entry]];
            if (entriesOf[lineup] < least || isFound[lineup] || !joined.IsJoined(lineup))
                continue;
            isFound[lineup] = true;
            duplicated.Add(new DuplicatedLineup(joined, lineup, contest.Entries.Standings[contest.Entries.StandingOf[entry]]));
        }

        return duplicated;
    }

    private static int ByEntriesThenFinish(DuplicatedLineup one, DuplicatedLineup other)
    {
        int order = other.Entries.CompareTo(one.Entries);
        if (order == 0)
            order = RankOf(one.Standing).CompareTo(RankOf(other.Standing));
        return order == 0 ? one.Lineup.CompareTo(other.Lineup) : order;
    }

    // An entry without a rank comes last.
    private static int RankOf(Standing standing) => standing.Rank == Standing.NoRank ? int.MaxValue : standing.Rank;
}
