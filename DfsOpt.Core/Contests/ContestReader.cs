using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>Turns standings into a contest. One per worker: its buffers are used again for the next file.</summary>
internal sealed class ContestReader(TrainingConfig config)
{
    private readonly InputReader _input = new();
    private readonly StandingsReader _standings = new();
    private readonly LineupResolver _lineups = new(new PlayerAliases(config.Aliases));

    /// <exception cref="InputException">The contest is set aside.</exception>
    public Contest Read(ContestSource source, Action<Problem> report, CancellationToken cancellationToken)
    {
        _standings.Rows.Clear();
        var bytes = source.Member is null ? _input.Read(source.Input) : ZipMembers.Read(source.Input, source.Member, _input);
        _standings.Read(bytes.Span, source.File, report, cancellationToken);
        return Build(source, _standings.Rows, report);
    }

    /// <summary>How many entry rows the file read last has, also where it could not count in the end.</summary>
    public int EntryRowsRead => _standings.Rows.EntryCount;

    private Contest Build(ContestSource source, StandingsRows rows, Action<Problem> report)
    {
        RefuseClassic(rows);
        _lineups.Resolve(rows.Lineups);
        var spellingOfText = _lineups.SpellingOfText;
        var lineupOf = _lineups.LineupOf;
        var kept = new List<int>(rows.Count);
        var invalid = new InvalidLineups(source.File, rows);
        for (int row = 0; row < rows.Count; row++)
        {
            int spelling = spellingOfText[rows.LineupOf[row]];
            if (spelling >= 0 && lineupOf[spelling] >= 0)
                kept.Add(row);
            else
                invalid.Add(row, namesSix: spelling >= 0);
        }

        invalid.Report(kept.Count, report);
        var entryIds = new long[kept.Count];
        var userOf = new int[kept.Count];
        var ranks = new int[kept.Count];
        var points = new double[kept.Count];
        var spellingOf = new int[kept.Count];
        var lineups = _lineups.Lineups;
        var entriesOf = new int[lineups.Length];
        for (int i = 0; i < kept.Count; i++)
        {
            int row = kept[i];
            entryIds[i] = rows.EntryIds[row];
            userOf[i] = rows.UserOf[row];
            ranks[i] = rows.Ranks[row];
            points[i] = rows.Points[row];
            spellingOf[i] = spellingOfText[rows.LineupOf[row]];
            entriesOf[lineupOf[spellingOf[i]]]++;
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
            Invalid = invalid.Count,
            EntryIds = entryIds,
            OddEntryIds = rows.OddEntryIds.ToList(),
            UserOf = userOf,
            Users = rows.MaxEntriesPerUser is null ? TextList.OneEmpty : rows.Users.ToList(),
            Ranks = ranks,
            Points = points,
            SpellingOf = spellingOf,
            Spellings = _lineups.Spellings,
            Names = _lineups.Names,
            LineupOf = lineupOf,
            Lineups = lineups,
            NormalisedNames = _lineups.NormalisedNames,
            WrittenNames = _lineups.WrittenNames,
            Hashes = _lineups.Hashes(),
            EntriesOf = entriesOf,
        };
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
}
