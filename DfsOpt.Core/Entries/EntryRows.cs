using System.Text;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.Entries;

/// <summary>One contest's entries as rows.</summary>
internal sealed class EntryRows
{
    private readonly JoinedContest? _joined;

    // Created when the first row is written, since a preview has rows of few contests.
    private readonly Lazy<byte[][]> _normalisedNames;
    private readonly Lazy<EntryWriters> _writers;

    /// <summary>Entries with a valid lineup as rows.</summary>
    public EntryRows(EntryLayout layout, Contest contest)
    {
        Contest = contest;
        _normalisedNames = new(() => Array.ConvertAll(contest.Lineups.NormalisedNames, Encoding.UTF8.GetBytes));
        _writers = new(() => new EntryWriters(layout, this));
    }

    /// <summary>Entries whose players are all known as rows.</summary>
    public EntryRows(EntryLayout layout, JoinedContest joined)
        : this(layout, joined.Contest) => _joined = joined;

    public Contest Contest { get; }

    /// <summary>The contest joined with the players; only for columns that need the players.</summary>
    public JoinedContest Joined => _joined ?? throw new InvalidOperationException("The contest has not been joined.");

    /// <summary>How many of the contest's entries have a row.</summary>
    public int Count => _joined?.Size ?? Contest.Count;

    /// <summary>How many rows have no user.</summary>
    public long CountWithoutUser()
    {
        if (!Contest.Users.HasEmpty)
            return 0;
        long count = 0;
        for (int entry = 0; entry < Contest.Count; entry++)
            count += Contest.Users[Contest.Entries.UserOf[entry]].IsEmpty && HasRow(entry) ? 1 : 0;
        return count;
    }

    /// <summary>How many rows have a standing with something missing.</summary>
    public long CountStandings(Func<Standing, bool> lacks)
    {
        var standings = Contest.Entries.Standings;
        bool[] lacking = new bool[standings.Length];
        bool any = false;
        for (int standing = 0; standing < standings.Length; standing++)
            any |= lacking[standing] = lacks(standings[standing]);
        long count = 0;
        for (int entry = 0; any && entry < Contest.Count; entry++)
            count += lacking[Contest.Entries.StandingOf[entry]] && HasRow(entry) ? 1 : 0;
        return count;
    }

    /// <summary>Writes entries as rows.</summary>
    /// <param name="from">The first entry.</param>
    /// <param name="to">The entry after the last.</param>
    /// <param name="text">Receives the rows.</param>
    /// <param name="mostRows">The most rows to write.</param>
    /// <param name="block">Caches what the rows share.</param>
    public void Write(int from, int to, CsvText text, int mostRows, BlockCache block)
    {
        bool whole = _joined is null || _joined.IsWhole;
        FillCache(from, to, whole, mostRows, block);
        var writers = _writers.Value;
        var entries = Contest.Entries;
        CellRange contest = default, standing = default, finish = default;
        int standingOf = -1;
        for (int entry = from, row = 0; row < block.Rows; entry++)
        {
            if (!whole && !HasRow(entry))
                continue;
            if (contest.Length == 0)
                contest = EntryWriters.Write(writers.OfContest, Contest, text);
            else
                text.CopyCells(contest);
            EntryWriters.Write(writers.OfEntry, entry, text);
            // Tied entries are consecutive.
            bool ties = entries.StandingOf[entry] == standingOf;
            standingOf = entries.StandingOf[entry];
            if (ties)
                text.CopyCells(standing);
            else
                standing = EntryWriters.Write(writers.OfStanding, entries.Standings[standingOf], text);
            WriteLineup(entries.SpellingOf[entry], ref block.SpellingOf(row++), writers, text, block);
            if (ties)
                text.CopyCells(finish);
            else
                finish = EntryWriters.Write(writers.Finish, entries.Standings[standingOf], text);
            text.EndRow();
        }
    }

    /// <summary>Whether an entry has a row.</summary>
    private bool HasRow(int entry) => _joined is null || _joined.IsJoined(Contest.Lineups.LineupOf[Contest.Entries.SpellingOf[entry]]);

    /// <summary>Finds the lineups and spellings that the rows share.</summary>
    private void FillCache(int from, int to, bool whole, int mostRows, BlockCache block)
    {
        var spellingOf = Contest.Entries.SpellingOf;
        block.Clear();
        for (int entry = from; entry < to && block.Rows < mostRows; entry++)
        {
            if (whole || HasRow(entry))
                block.Add(spellingOf[entry], Contest.Lineups);
        }

        block.Hash(_normalisedNames.Value);
    }

    /// <summary>Writes a lineup's names, hash, features and join keys.</summary>
    private void WriteLineup(SpellingId number, ref CachedSpelling spelling, EntryWriters writers, CsvText text, BlockCache block)
    {
        if (spelling.Cells.Length > 0)
        {
            text.CopyCells(spelling.Cells);
            return;
        }

        int start = text.Length;
        var names = Contest.Lineups.Spellings[number];
        EntryWriters.Write(writers.Names, names, text);
        ref var lineup = ref block.Lineup(spelling.Lineup);
        if (lineup.Cells.Length > 0)
            text.CopyCells(lineup.Cells);
        else
        {
            int afterNames = text.Length;
            EntryWriters.Write(writers.Hash, block.HashOf(spelling.Lineup), text);
            if (writers.Features.Length > 0)
                EntryWriters.Write(writers.Features, new JoinedLineup(Joined, lineup.InContest), text);
            lineup.Cells = new CellRange(afterNames, text.Length - afterNames);
        }

        EntryWriters.Write(writers.JoinKeys, names, text);
        spelling.Cells = new CellRange(start, text.Length - start);
    }
}
