using System.Globalization;
using System.Runtime.CompilerServices;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>A contest while the rows of its standings come in. Used again for the next one.</summary>
internal sealed class ContestDraft(PlayerAliases aliases)
{
    /// <summary>What is made room for beyond what the first rows let expect.</summary>
    private const double Spare = 1.03;

    private const int HighestRank = 999_999_999;

    private readonly StandingsFaults _faults = new();
    private readonly RepeatedIds _repeatedIds = new();
    private readonly TextTable _users = new(), _oddEntryIds = new();
    private StandingsColumns? _columns;
    private int _firstLine;
    private bool _hasCaptain;
    private string _firstLineup = "";

    /// <summary>Rows with an EntryId: submitted, unsubmitted, valid or not.</summary>
    public int EntryCount { get; private set; }

    /// <summary>Rows with an EntryId and an empty lineup.</summary>
    public int Unsubmitted { get; private set; }

    /// <summary>Rows with an EntryId and a lineup that is none.</summary>
    public int Invalid => _faults.Lineups.Count;

    /// <summary>Rows with a lineup or a name and no EntryId, which are no entries.</summary>
    public int WithoutEntryId => _faults.WithoutId.Count;

    /// <summary>Whether no entry has time remaining.</summary>
    public bool IsOver => _faults.TimeRemaining.Count == 0;

    /// <summary>The most entries that any user's suffix names; <see langword="null"/> without an EntryName column.</summary>
    public int? MaxEntriesPerUser { get; private set; }

    /// <summary>Rows with a valid lineup.</summary>
    public EntryLists Entries { get; } = new();

    public LineupResolver Lineups { get; } = new(aliases);

    /// <summary>The table of players beside the entries.</summary>
    public DraftedPlayers Players { get; } = new(aliases);

    /// <summary>Distinct users, without their <c>(i/n)</c>.</summary>
    public TextList Users => MaxEntriesPerUser is null ? TextList.OneEmpty : _users.ToList();

    /// <summary>Entry ids that are no plain numbers.</summary>
    public TextList OddEntryIds => _oddEntryIds.ToList();

    /// <summary>Forgets the contest before.</summary>
    public void Clear()
    {
        EntryCount = Unsubmitted = _firstLine = 0;
        MaxEntriesPerUser = null;
        _hasCaptain = false;
        Entries.Clear();
        Lineups.Start();
        Players.Clear();
        _users.Clear();
        _oddEntryIds.Clear();
        _faults.Clear();
    }

    /// <summary>Says what columns the rows will have.</summary>
    public void Start(StandingsColumns columns)
    {
        _columns = columns;
        MaxEntriesPerUser = columns.EntryName >= 0 ? 1 : null;
    }

    /// <summary>Makes room for some times as many rows as there are.</summary>
    public void Expect(double times)
    {
        Entries.Expect(times * Spare);
        Lineups.Found.Expect(times * Spare);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="line">The line that it stands on.</param>
    /// <param name="ties">Whether it stands where the row before does; only where this has said so of that one.</param>
    /// <returns>Whether rows behind it may tie with it.</returns>
    /// <exception cref="InputException">The contest cannot count.</exception>
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

        EntryCount++;
        long id = EntryId(entryId, line);
        var user = EntryName.User(row.EntryName, out int entries);
        if (entries > MaxEntriesPerUser)
            MaxEntriesPerUser = entries == EntryName.TooMany ? throw TooManyEntries(line) : entries;
        LookAtTime(row.TimeRemaining, line);
        if (lineup.IsEmpty)
        {
            Unsubmitted++;
            return false;
        }

        if (!_hasCaptain)
            LookForCaptain(lineup, line);
        bool known = ties || Stand(row, line);
        int spelling = Lineups.Add(lineup);
        if (spelling >= 0)
            Entries.Add(id, _users.Add(user), spelling, line);
        else
            _faults.Lineups.Add(line, lineup, (LineupFault)spelling);
        return known;
    }

    /// <summary>Ends it.</summary>
    /// <param name="file">What messages call its file.</param>
    /// <param name="report">Told what is wrong with single rows.</param>
    /// <exception cref="InputException">The contest cannot count.</exception>
    public void Finish(string file, Action<Problem> report)
    {
        if (EntryCount == 0)
            throw new InputException(ProblemCodes.NoEntries, null, "holds no entry");
        if (_firstLine > 0 && !_hasCaptain)
        {
            throw new InputException(ProblemCodes.ClassicContest, _firstLine, $"Lineup '{_firstLineup}' does not start with CPT, nor does any other, so it is a classic contest")
            {
                Column = "Lineup",
                SampleRows = [$"line {_firstLine}: '{_firstLineup}'"],
            };
        }

        FindRepeatedIds();
        _faults.Report(file, _columns!, Entries.Count, report);
        if (Unsubmitted == EntryCount)
            report(NoLineups(file));
    }

    private void LookForCaptain(ReadOnlySpan<byte> lineup, int line)
    {
        _hasCaptain = LineupText.HasCaptain(lineup);
        if (_firstLine == 0)
            (_firstLine, _firstLineup) = (line, CellText.Short(lineup));
    }

    private void LookAtTime(ReadOnlySpan<byte> remaining, int line)
    {
        if (remaining is not ([] or [(byte)'0']) && NumberText.TryReadNumber(remaining, out double time) && time > 0)
            _faults.TimeRemaining.Add(line, CellText.Short(remaining));
    }

    /// <summary>Reads where an entry stands.</summary>
    /// <returns>Whether its cells are as they should be.</returns>
    private bool Stand(in StandingsRow row, int line)
    {
        bool ranked = TryRank(row.Rank, out int rank), scored = NumberText.TryReadNumber(row.Points, out double points);
        Entries.Stand(new Standing(ranked ? rank : Standing.NoRank, scored ? points : double.NaN));
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
        bool ranked = TryWhole(Trimmed.Cell(cell), out long whole) && whole <= HighestRank;
        rank = (int)whole;
        return ranked;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long EntryId(ReadOnlySpan<byte> cell, int line)
    {
        // What would be written back differently, such as a number with leading zeros, stays text.
        return TryWhole(cell, out long id) && (cell[0] != '0' || cell[..1].SequenceEqual(WithoutZeroDecimals(cell))) ? id : OddEntryId(cell, line);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWhole(ReadOnlySpan<byte> cell, out long whole) =>
        NumberText.TryReadWhole(cell, out whole) || NumberText.TryReadWhole(WithoutZeroDecimals(cell), out whole);

    /// <summary>A whole number as it was before R or pandas made it a float: 1 for 1.0.</summary>
    private static ReadOnlySpan<byte> WithoutZeroDecimals(ReadOnlySpan<byte> cell)
    {
        int point = cell.IndexOf((byte)'.');
        return point > 0 && point < cell.Length - 1 && !cell[(point + 1)..].ContainsAnyExcept((byte)'0') ? cell[..point] : cell;
    }

    private long OddEntryId(ReadOnlySpan<byte> cell, int line)
    {
        if (IsRounded(cell))
            _faults.Rounded.Add(line, CellText.Short(cell));
        return ~(long)_oddEntryIds.Add(cell);
    }

    private static bool IsRounded(ReadOnlySpan<byte> entryId) =>
        entryId.IndexOfAny((byte)'E', (byte)'e') > 0 && NumberText.TryReadNumber(entryId, out _);

    private void FindRepeatedIds()
    {
        foreach (int entry in _repeatedIds.Find(Entries.Ids))
        {
            long id = Entries.Ids[entry];
            if (id >= 0)
                _faults.Repeated.Add(Entries.LineOf(entry), id.ToString(CultureInfo.InvariantCulture));
            else if (!IsRounded(_oddEntryIds[(int)~id]))
                _faults.Repeated.Add(Entries.LineOf(entry), CellText.Short(_oddEntryIds[(int)~id]));
        }
    }

    private Problem NoLineups(string file) => new()
    {
        Code = ProblemCodes.NoSubmittedLineup,
        Loss = Loss.Contest,
        File = file,
        Column = "Lineup",
        Message = $"{file}: {(EntryCount == 1 ? "its one entry has no lineup" : $"none of its {EntryCount} entries has a lineup")}, so there is nothing to learn from it. {ProblemCodes.NoSubmittedLineup.Mend}",
    };

    private static InputException TooManyEntries(int line) =>
        new(ProblemCodes.ImplausibleContest, line, "has an EntryName that counts more entries than any contest has") { Column = "EntryName" };
}
