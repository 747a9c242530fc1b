using System.Text;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Entries;

/// <summary>One contest's entries as rows.</summary>
internal sealed class EntryRows(Contest contest, FeatureCells? features = null)
{
    // Created when the first row is written, since a preview has rows of few contests.
    private readonly Lazy<byte[][]> _normalisedNames = new(() => Array.ConvertAll(contest.Lineups.NormalisedNames, Encoding.UTF8.GetBytes));
    private readonly Lazy<CellList> _names = new(() => new CellList(contest.Names.Count, (name, text) => text.Text(contest.Names, name)));

    private readonly Lazy<CellList> _joinKeys = new(() => new CellList(contest.Lineups.NormalisedNames.Length, (name, text) => text.Text(contest.Lineups.NormalisedNames[name])));

    // The join keys and the finish stand behind what the optimum makes whole.
    private readonly bool _isEnriched = features?.Joined.Optimum is not null;

    public Contest Contest => contest;

    public FeatureCells? Features => features;

    /// <summary>How many of the contest's entries have a row.</summary>
    public int Count => features?.Joined.Size ?? contest.Count;

    /// <summary>Whether an entry has a row.</summary>
    public bool IsKept(int entry) => features is null || features.Joined.IsJoined(contest.Lineups.LineupOf[contest.Entries.SpellingOf[entry]]);

    /// <summary>Writes entries as rows.</summary>
    /// <param name="from">The first entry.</param>
    /// <param name="to">The entry after the last.</param>
    /// <param name="text">Receives the rows.</param>
    /// <param name="mostRows">The most rows to write.</param>
    /// <param name="block">Caches what the rows share.</param>
    public void Write(int from, int to, CsvText text, int mostRows, BlockCache block)
    {
        bool whole = features is null || features.Joined.IsWhole;
        FillCache(from, to, whole, mostRows, block);
        var entries = contest.Entries;
        CellRange contestCells = default, standing = default, finish = default;
        int standingOf = -1;
        for (int entry = from, row = 0; row < block.Rows; entry++)
        {
            if (!whole && !IsKept(entry))
                continue;
            if (contestCells.Length == 0)
                contestCells = WriteContest(text);
            else
                text.CopyCells(contestCells);
            WriteEntry(entry, text);
            // Tied entries are consecutive.
            bool ties = entries.StandingOf[entry] == standingOf;
            if (ties)
                text.CopyCells(standing);
            else
                standing = WriteStanding(standingOf = entries.StandingOf[entry], text);
            WriteLineup(entries.SpellingOf[entry], ref block.SpellingOf(row++), text, block);
            if (_isEnriched && ties)
                text.CopyCells(finish);
            else if (_isEnriched)
                finish = WriteFinish(standingOf, text);
            text.EndRow();
        }
    }

    /// <summary>Finds the lineups and spellings that the rows share.</summary>
    private void FillCache(int from, int to, bool whole, int mostRows, BlockCache block)
    {
        var spellingOf = contest.Entries.SpellingOf;
        block.Clear();
        for (int entry = from; entry < to && block.Rows < mostRows; entry++)
        {
            if (whole || IsKept(entry))
                block.Add(spellingOf[entry], contest.Lineups);
        }

        block.Hash(_normalisedNames.Value);
    }

    private CellRange WriteContest(CsvText text)
    {
        int start = text.Length;
        text.Text(contest.Slate.Sport);
        text.Text(contest.Slate.SlateId);
        text.Text(contest.Id);
        text.Text(contest.GppCategory);
        return new CellRange(start, text.Length - start);
    }

    private void WriteEntry(int entry, CsvText text)
    {
        long id = contest.Entries.Ids[entry];
        if (id >= 0)
            text.Integer(id);
        else
            text.Text(contest.OddEntryIds[(int)~id]);
        text.Text(contest.Users, contest.Entries.UserOf[entry]);
    }

    private CellRange WriteStanding(int number, CsvText text)
    {
        int start = text.Length;
        var standing = contest.Entries.Standings[number];
        if (standing.Rank != Standing.NoRank)
            text.Integer(standing.Rank);
        else
            text.Empty();
        text.Number(standing.Points);
        if (contest.MaxEntriesPerUser is { } most)
            text.Integer(most);
        else
            text.Empty();
        return new CellRange(start, text.Length - start);
    }

    /// <summary>Writes the finish of the entries with a rank and points.</summary>
    private CellRange WriteFinish(int number, CsvText text)
    {
        int start = text.Length;
        var standing = contest.Entries.Standings[number];
        text.Quotient(standing.Rank == Standing.NoRank ? double.NaN : standing.Rank / (double)contest.Submitted);
        text.Number(Math.Round(standing.Points, 2));
        return new CellRange(start, text.Length - start);
    }

    /// <summary>Writes a lineup's names and features.</summary>
    private void WriteLineup(SpellingId number, ref CachedSpelling spelling, CsvText text, BlockCache block)
    {
        if (spelling.Cells.Length > 0)
        {
            text.CopyCells(spelling.Cells);
            return;
        }

        int start = text.Length;
        var names = _names.Value;
        foreach (ushort name in contest.Lineups.Spellings[number])
            text.Cells(names, name);
        ref var lineup = ref block.Lineup(spelling.Lineup);
        if (lineup.Cells.Length > 0)
            text.CopyCells(lineup.Cells);
        else
        {
            int afterNames = text.Length;
            text.Hex(block.HashOf(spelling.Lineup));
            features?.Write(lineup.InContest, text);
            lineup.Cells = new CellRange(afterNames, text.Length - afterNames);
        }

        if (_isEnriched)
        {
            var joinKeys = _joinKeys.Value;
            foreach (ushort name in contest.Lineups.Spellings[number])
                text.Cells(joinKeys, contest.Lineups.NormalisedOf[name]);
        }

        spelling.Cells = new CellRange(start, text.Length - start);
    }
}
