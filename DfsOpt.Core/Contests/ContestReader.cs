using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>Turns standings into a contest. One per worker: its buffers are used again for the next file.</summary>
internal sealed class ContestReader(TrainingConfig config)
{
    private int[] _valid = [];
    private readonly InputReader _input = new();
    private readonly StandingsReader _standings = new();
    private readonly LineupResolver _lineups = new(new PlayerAliases(config.Aliases));

    /// <exception cref="InputException">The contest is set aside.</exception>
    public Contest Read(ContestSource source, Action<Problem> report, CancellationToken cancellationToken)
    {
        _standings.Rows.Clear();
        var bytes = source.Member is null ? _input.Read(source.Input) : ZipMembers.Read(source.Input, source.Member, _input);
        return Read(source, bytes.Span, report, cancellationToken);
    }

    /// <summary>The same with the file's content at hand.</summary>
    /// <exception cref="InputException">The contest is set aside.</exception>
    public Contest Read(ContestSource source, ReadOnlySpan<byte> standings, Action<Problem> report, CancellationToken cancellationToken)
    {
        _standings.Read(standings, source.File, report, cancellationToken);
        return Build(source, _standings.Rows, report);
    }

    /// <summary>How many entry rows the file read last has, also where it could not count in the end.</summary>
    public int EntryRowsRead => _standings.Rows.EntryCount;

    private Contest Build(ContestSource source, StandingsRows rows, Action<Problem> report)
    {
        RefuseClassic(rows);
        _lineups.Resolve(rows.Lineups);
        var valid = ValidRows(rows);
        ReportInvalid(source.File, rows, valid, report);
        var lineupOf = _lineups.LineupOf.ToArray();
        var spellingOf = new int[valid.Length];
        var entriesOf = new int[_lineups.Lineups.Length];
        for (int entry = 0; entry < valid.Length; entry++)
        {
            spellingOf[entry] = _lineups.SpellingOfText[rows.LineupOf[valid[entry]]];
            entriesOf[lineupOf[spellingOf[entry]]]++;
        }

        return new Contest
        {
            Slate = source.Slate,
            Id = source.Id,
            File = source.File,
            GppCategory = Segment.Of(source.Slate.Sport, rows.MaxEntriesPerUser, rows.EntryCount, config.SegmentDefinitions),
            MaxEntriesPerUser = rows.MaxEntriesPerUser,
            Size = rows.EntryCount,
            Unsubmitted = rows.Unsubmitted,
            Invalid = rows.Count - valid.Length,
            EntryIds = Take(rows.EntryIds, valid),
            OddEntryIds = rows.OddEntryIds.ToList(),
            UserOf = Take(rows.UserOf, valid),
            Users = rows.MaxEntriesPerUser is null ? TextList.OneEmpty : rows.Users.ToList(),
            Ranks = Take(rows.Ranks, valid),
            Points = Take(rows.Points, valid),
            SpellingOf = spellingOf,
            Spellings = _lineups.Spellings.ToArray(),
            Names = _lineups.Names,
            LineupOf = lineupOf,
            Lineups = _lineups.Lineups.ToArray(),
            NormalisedNames = _lineups.NormalisedNames,
            WrittenNames = _lineups.WrittenNames,
            Hashes = _lineups.Hashes(),
            EntriesOf = entriesOf,
        };
    }

    /// <summary>The rows with a valid lineup, in order.</summary>
    private ReadOnlySpan<int> ValidRows(StandingsRows rows)
    {
        if (_valid.Length < rows.Count)
            _valid = new int[rows.Count];
        var spellingOfText = _lineups.SpellingOfText;
        var lineupOf = _lineups.LineupOf;
        var textOf = rows.LineupOf;
        int count = 0;
        for (int row = 0; row < textOf.Length; row++)
        {
            int spelling = spellingOfText[textOf[row]];
            if (spelling >= 0 && lineupOf[spelling] >= 0)
                _valid[count++] = row;
        }

        return _valid.AsSpan(0, count);
    }

    private static T[] Take<T>(ReadOnlySpan<T> column, ReadOnlySpan<int> rows)
    {
        if (rows.Length == column.Length)
            return column.ToArray();
        var taken = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            taken[i] = column[rows[i]];
        return taken;
    }

    private static void RefuseClassic(StandingsRows rows)
    {
        if (rows.Lineups.Count == 0)
            return;
        for (int i = 0; i < rows.Lineups.Count; i++)
        {
            if (LineupText.HasCaptain(rows.Lineups[i]))
                return;
        }

        string first = InvalidLineups.Short(rows.Lineups[0]);
        throw new InputException(ProblemCodes.ClassicContest, rows.Lines[0], $"Lineup '{first}' has no captain, nor has any other, so it is a classic contest")
        {
            Column = "Lineup",
            SampleRows = [$"line {rows.Lines[0]}: '{first}'"],
        };
    }

    private void ReportInvalid(string file, StandingsRows rows, ReadOnlySpan<int> valid, Action<Problem> report)
    {
        if (valid.Length == rows.Count)
            return;
        var invalid = new InvalidLineups(file, rows);
        for (int row = 0, next = 0; row < rows.Count; row++)
        {
            if (next < valid.Length && valid[next] == row)
                next++;
            else
                invalid.Add(row, namesSix: _lineups.SpellingOfText[rows.LineupOf[row]] >= 0);
        }

        invalid.Report(valid.Length, report);
    }
}
