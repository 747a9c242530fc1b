using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>
/// Builds a contest from the rows of its standings: <see cref="Begin"/>, <see cref="Add"/> for each row, <see cref="Build"/>.
/// One per worker: the next contest reuses its memory.
/// </summary>
internal sealed class ContestBuilder
{
    /// <summary>Memory reserved beyond the estimate from the first rows.</summary>
    private const double Margin = 1.03;

    private const int HighestRank = 999_999_999;

    private readonly SegmentDefinitions _segments;
    private readonly StandingsFaults _faults = new();
    private readonly EntryIds _ids;
    private readonly Utf8Interner _users = new();
    private readonly List<int> _entriesOfUser = [];
    private readonly List<long> _idsWithoutLineup = [];
    private readonly EntriesBuilder _entries = new();
    private readonly LineupsBuilder _lineups;
    private StandingsColumns? _columns;
    private int? _maxEntriesPerUser;
    private int _unsubmitted, _firstLine;
    private bool _hasCaptain;
    private string _firstLineup = "";

    public ContestBuilder(SegmentDefinitions segments, PlayerAliases aliases)
    {
        _segments = segments;
        _ids = new EntryIds(_faults);
        _lineups = new LineupsBuilder(aliases);
        Players = new DraftedPlayers(aliases);
    }

    /// <summary>Rows with an EntryId: submitted, unsubmitted, valid or not.</summary>
    public int EntryCount { get; private set; }

    /// <summary>The player table next to the entries.</summary>
    public DraftedPlayers Players { get; }

    /// <summary>Clears the previous contest and begins the next.</summary>
    /// <param name="columns">The columns that its rows have.</param>
    public void Begin(StandingsColumns columns)
    {
        _columns = columns;
        _maxEntriesPerUser = columns.EntryName >= 0 ? 1 : null;
        EntryCount = _unsubmitted = _firstLine = 0;
        _hasCaptain = false;
        _entries.Clear();
        _lineups.Clear();
        Players.Clear();
        _users.Clear();
        _entriesOfUser.Clear();
        _idsWithoutLineup.Clear();
        _ids.Clear();
        _faults.Clear();
    }

    /// <summary>Reserves memory for a multiple of the rows added so far.</summary>
    public void Reserve(double factor)
    {
        _entries.Reserve(factor * Margin);
        _lineups.Reserve(factor * Margin);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="line">Its line in the file, from 1.</param>
    /// <param name="ties">Whether it has the same rank and points as the row before, for which this method returned <see langword="true"/>.</param>
    /// <returns>Whether the next row may be added as a tie with this one.</returns>
    /// <exception cref="InputException">The contest is set aside.</exception>
    public bool Add(in StandingsRow row, int line, bool ties)
    {
        var entryId = MissingValue.OrBytes(row.EntryId);
        var lineup = MissingValue.OrBytes(row.Lineup);
        if (entryId.IsEmpty)
        {
            if (!lineup.IsEmpty || !MissingValue.OrBytes(row.EntryName).IsEmpty)
                _faults.WithoutId.Add(line, CellText.Short(row.EntryId));
            return false;
        }

        long id = _ids.Read(entryId, line);
        EntryCount++;
        var user = EntryName.User(row.EntryName, out int entries);
        if (entries > _maxEntriesPerUser)
            _maxEntriesPerUser = entries == EntryName.TooMany ? throw TooManyEntries(line) : entries;
        CheckTimeRemaining(MissingValue.OrBytes(row.TimeRemaining), line);
        if (lineup.IsEmpty)
        {
            _unsubmitted++;
            _idsWithoutLineup.Add(id);
            return false;
        }

        if (!_hasCaptain)
            LookForCaptain(lineup, line);
        bool known = ties || ReadStanding(row, line);
        if (_lineups.TryAdd(lineup, out var spelling, out var fault))
        {
            _entries.Add(id, User(user, entries), spelling, line);
            return known;
        }

        _faults.Lineups.Add(line, lineup, fault);
        _idsWithoutLineup.Add(id);
        return known;
    }

    /// <summary>The contest of the rows added since <see cref="Begin"/>.</summary>
    /// <param name="source">Where the rows come from.</param>
    /// <param name="report">Called for each problem with single rows.</param>
    /// <exception cref="InputException">The contest is set aside.</exception>
    public Contest Build(ContestSource source, Action<Problem> report)
    {
        RequireShowdown();
        _ids.FindRepeated(_entries);
        _faults.Report(source.File, _columns!, _entries.Count, report);
        if (_unsubmitted == EntryCount)
            report(NoLineups(source.File));
        var lineups = _lineups.Build(out string[] writtenNames);
        var contest = new Contest
        {
            Slate = source.Slate,
            Id = source.Id,
            File = source.File,
            GppCategory = Segment.Of(source.Slate.Sport, _maxEntriesPerUser, EntryCount, _segments),
            MaxEntriesPerUser = _maxEntriesPerUser,
            Size = EntryCount,
            Unsubmitted = _unsubmitted,
            Invalid = _faults.Lineups.Count,
            WithoutEntryId = _faults.WithoutId.Count,
            IdsWithoutLineup = [.. _idsWithoutLineup],
            IsOver = _faults.TimeRemaining.Count == 0 && _faults.UnreadTimes.Count == 0,
            Entries = _entries.Build(),
            Lineups = lineups,
            OddEntryIds = _ids.Odd,
            Users = _maxEntriesPerUser is null ? TextList.OneEmpty : _users.ToList(),
            EntriesOfUser = [.. _entriesOfUser],
            Names = _lineups.Names,
            WrittenNames = writtenNames,
            Drafted = Players.ToList(),
        };
        if (DraftedCheck.Of(contest) is { } problem)
            report(problem);
        return contest;
    }

    private UserId User(ReadOnlySpan<byte> name, int entries)
    {
        int user = _users.Add(name);
        if (user == _entriesOfUser.Count)
            _entriesOfUser.Add(entries);
        return new UserId(user);
    }

    private void RequireShowdown()
    {
        if (EntryCount == 0)
            throw new InputException(ProblemCodes.NoEntries, null, "has no entries");
        if (_firstLine > 0 && !_hasCaptain)
        {
            throw new InputException(ProblemCodes.ClassicContest, _firstLine, $"Lineup '{_firstLineup}' does not start with CPT, nor does any other, so it is a classic contest")
            {
                Column = "Lineup",
                SampleRows = [$"line {_firstLine}: '{_firstLineup}'"],
            };
        }
    }

    private void LookForCaptain(ReadOnlySpan<byte> lineup, int line)
    {
        _hasCaptain = LineupText.HasCaptain(lineup);
        if (_firstLine == 0)
            (_firstLine, _firstLineup) = (line, CellText.Short(lineup));
    }

    private void CheckTimeRemaining(ReadOnlySpan<byte> remaining, int line)
    {
        if (remaining is [] or [(byte)'0'])
            return;
        if (!NumberText.TryReadNumber(remaining, out double time))
            _faults.UnreadTimes.Add(line, CellText.Short(remaining));
        else if (time > 0)
            _faults.TimeRemaining.Add(line, CellText.Short(remaining));
    }

    /// <summary>Reads an entry's rank and points.</summary>
    /// <returns>Whether both cells are valid, or their columns are missing.</returns>
    private bool ReadStanding(in StandingsRow row, int line)
    {
        bool ranked = TryRank(row.Rank, out int rank), scored = NumberText.TryReadNumber(row.Points, out double points);
        _entries.SetStanding(new Standing(ranked ? rank : Standing.NoRank, scored ? points : double.NaN));
        ranked |= _columns!.Rank < 0;
        scored |= _columns.Points < 0;
        if (!ranked)
            _faults.Ranks.Add(line, CellText.Short(row.Rank));
        if (!scored)
            _faults.Points.Add(line, CellText.Short(row.Points));
        return ranked && scored;
    }

    private static bool TryRank(ReadOnlySpan<byte> cell, out int rank)
    {
        bool ranked = EntryIds.TryWhole(Trimmed.Cell(cell), out long whole) && whole <= HighestRank;
        rank = (int)whole;
        return ranked;
    }

    private Problem NoLineups(string file) => new()
    {
        Code = ProblemCodes.NoSubmittedLineup,
        LeftOut = LeftOut.Contest,
        File = file,
        Column = "Lineup",
        Message = $"{file}: {(EntryCount == 1 ? "its one entry has no lineup" : $"none of its {EntryCount} entries has a lineup")}, so there is nothing to learn from it. {ProblemCodes.NoSubmittedLineup.Remedy}",
    };

    private static InputException TooManyEntries(int line) =>
        new(ProblemCodes.ImplausibleContest, line, "has an EntryName that counts more entries than any contest allows") { Column = "EntryName" };
}
