using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Entries;

/// <summary>One contest's entries as rows.</summary>
internal sealed class EntryRows(Contest contest, FeatureCells? features = null)
{
    // Entries with the same points stand together, so the same lineup comes again soon.
    private const int Remembered = 256;

    public Contest Contest => contest;

    public FeatureCells? Features => features;

    /// <summary>How many of the contest's entries are rows.</summary>
    public int Count => features?.Joined.Size ?? contest.Count;

    /// <summary>Whether an entry is a row.</summary>
    public bool IsKept(int entry) => features is null || features.Joined.IsJoined(contest.LineupOf[contest.SpellingOf[entry]]);

    /// <summary>Writes entries as rows.</summary>
    /// <param name="from">The first entry.</param>
    /// <param name="to">The entry behind the last.</param>
    /// <param name="text">Where to.</param>
    /// <param name="mostRows">How many rows at most.</param>
    public void Write(int from, int to, CsvText text, int mostRows)
    {
        Span<Written> spellings = stackalloc Written[Remembered], lineups = stackalloc Written[Remembered];
        Written contestCells = default, standing = default;
        int standingOf = -1;
        bool whole = features is null || features.Joined.IsWhole;
        for (int entry = from; entry < to && mostRows > 0; entry++)
        {
            int spelling = contest.SpellingOf[entry];
            int lineup = contest.LineupOf[spelling];
            if (!whole && !features!.Joined.IsJoined(lineup))
                continue;
            mostRows--;
            if (contestCells.Length == 0)
                contestCells = WriteContest(text);
            else
                text.Again(contestCells.Start, contestCells.Length);
            WriteEntry(entry, text);
            // Who ties stands together.
            if (standingOf >= 0 && contest.Ranks[entry] == contest.Ranks[standingOf] && contest.Points[entry].Equals(contest.Points[standingOf]))
                text.Again(standing.Start, standing.Length);
            else
                standing = WriteStanding(entry, text);
            standingOf = entry;
            ref var written = ref spellings[spelling & (Remembered - 1)];
            if (written.Is(spelling))
            {
                text.Again(written.Start, written.Length);
                text.RowEnded();
                continue;
            }

            int start = text.Length;
            WriteNames(spelling, text);
            ref var lineupCells = ref lineups[lineup & (Remembered - 1)];
            if (lineupCells.Is(lineup))
                text.Again(lineupCells.Start, lineupCells.Length);
            else
                lineupCells = WriteLineup(lineup, text);
            text.EndRow();
            written = new Written(spelling, start, text.Length - start);
        }
    }

    private Written WriteContest(CsvText text)
    {
        int start = text.Length;
        text.Text(contest.Slate.Sport);
        text.Text(contest.Slate.SlateId);
        text.Text(contest.Id);
        text.Text(contest.GppCategory);
        return new Written(0, start, text.Length - start);
    }

    private void WriteEntry(int entry, CsvText text)
    {
        long id = contest.EntryIds[entry];
        if (id >= 0)
            text.Integer(id);
        else
            text.Text(contest.OddEntryIds[(int)~id]);
        text.Text(contest.Users, contest.UserOf[entry]);
    }

    private Written WriteStanding(int entry, CsvText text)
    {
        int start = text.Length;
        if (contest.Ranks[entry] != Contest.NoRank)
            text.Integer(contest.Ranks[entry]);
        else
            text.Empty();
        text.Number(contest.Points[entry]);
        if (contest.MaxEntriesPerUser is { } most)
            text.Integer(most);
        else
            text.Empty();
        return new Written(0, start, text.Length - start);
    }

    private void WriteNames(int spelling, CsvText text)
    {
        var six = contest.Spellings[spelling];
        for (int slot = 0; slot < LineupText.Slots; slot++)
            text.Text(contest.Names, six[slot]);
    }

    private Written WriteLineup(int lineup, CsvText text)
    {
        int start = text.Length;
        text.Hex(contest.HashOf(lineup));
        features?.Write(lineup, text);
        return new Written(lineup, start, text.Length - start);
    }

    /// <summary>Cells that stand in the text already.</summary>
    /// <param name="Number">What they are of.</param>
    /// <param name="Start">Where they start.</param>
    /// <param name="Length">How many bytes they are; 0 where there are none.</param>
    private readonly record struct Written(int Number, int Start, int Length)
    {
        public bool Is(int number) => Length > 0 && Number == number;
    }
}
