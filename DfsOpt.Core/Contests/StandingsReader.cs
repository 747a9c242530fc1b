using System.Runtime.CompilerServices;
using System.Text;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>Reads DraftKings standings: entries on the left, a table of players beside them on the right that is passed over. One per worker.</summary>
internal sealed class StandingsReader(PlayerAliases aliases)
{
    /// <summary>In bytes; real ones have some 100.</summary>
    private const int LongestCell = 8_192;

    /// <summary>Some five times the largest contest there ever was.</summary>
    private const int MostRows = 5_000_000;

    /// <summary>What is made room for beyond what the first block lets expect.</summary>
    private const double Spare = 1.03;

    private readonly StandingsFaults _faults = new();
    private readonly TextTable _users = new(), _oddEntryIds = new();
    private StandingsColumns? _columns;
    private TextPlace[] _cells = [];
    private string _file = "";
    private long _length, _lengthRead;
    private int _line, _rows, _firstLine;
    private bool _hasCaptain;
    private string _firstLineup = "";

    /// <summary>Rows with an EntryId: submitted, unsubmitted, valid or not.</summary>
    public int EntryCount { get; private set; }

    /// <summary>Rows with an EntryId and an empty lineup.</summary>
    public int Unsubmitted { get; private set; }

    /// <summary>Rows with an EntryId and a lineup that is none.</summary>
    public int Invalid => _faults.Lineups.Count;

    /// <summary>The most entries that any user's suffix names; <see langword="null"/> without an EntryName column.</summary>
    public int? MaxEntriesPerUser { get; private set; }

    /// <summary>Rows with a valid lineup.</summary>
    public ContestEntries Entries { get; private set; } = new();

    public LineupResolver Lineups { get; } = new(aliases);

    /// <summary>Distinct users, without their <c>(i/n)</c>.</summary>
    public TextList Users => MaxEntriesPerUser is null ? TextList.OneEmpty : _users.ToList();

    /// <summary>Entry ids that are no plain numbers.</summary>
    public TextList OddEntryIds => _oddEntryIds.ToList();

    /// <summary>Starts on a file.</summary>
    /// <param name="file">What messages call it.</param>
    /// <param name="length">How long it should be, in bytes; a hint.</param>
    public void Start(string file, long length)
    {
        _file = file;
        _length = length;
        _lengthRead = 0;
        _columns = null;
        _line = 1;
        EntryCount = Unsubmitted = _rows = _firstLine = 0;
        MaxEntriesPerUser = null;
        _hasCaptain = false;
        Entries = new ContestEntries();
        Lineups.Start();
        _users.Clear();
        _oddEntryIds.Clear();
        _faults.Clear();
    }

    /// <summary>Reads a block of it; see <see cref="LineReader"/>.</summary>
    /// <exception cref="InputException">The file cannot count.</exception>
    public int Read(ReadOnlySpan<byte> block, bool isLast)
    {
        int read = _columns is null ? ReadFirst(block, isLast) : ReadNext(block, isLast);
        if (_lengthRead == 0 && read > 0)
            Expect(Spare * _length / read);
        _lengthRead += read;
        return read;
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="InputException">The file cannot count.</exception>
    public void Finish(Action<Problem> report)
    {
        if (EntryCount == 0)
            throw new InputException(ProblemCodes.NoEntries, null, "holds no entry");
        if (_firstLine > 0 && !_hasCaptain)
        {
            throw new InputException(ProblemCodes.ClassicContest, _firstLine, $"Lineup '{_firstLineup}' has no captain, nor has any other, so it is a classic contest")
            {
                Column = "Lineup",
                SampleRows = [$"line {_firstLine}: '{_firstLineup}'"],
            };
        }

        _faults.Report(_file, _columns!, Entries.Count, report);
    }

    private int ReadFirst(ReadOnlySpan<byte> block, bool isLast)
    {
        if (!isLast && CsvInput.IsBlank(block))
            return 0;
        var text = CsvInput.Checked(block);
        var csv = new CsvCursor(text);
        if (!isLast && !CsvHeader.IsWhole(text))
            return 0;
        _columns = new StandingsColumns(new CsvHeader(ref csv));
        _cells = new TextPlace[_columns.Count];
        MaxEntriesPerUser = _columns.EntryName >= 0 ? 1 : null;
        return block.Length - text.Length + ReadRows(ref csv, isLast);
    }

    private int ReadNext(ReadOnlySpan<byte> block, bool isLast)
    {
        CsvInput.Check(block, _line);
        var csv = new CsvCursor(block, _line);
        return ReadRows(ref csv, isLast);
    }

    /// <returns>How far.</returns>
    private int ReadRows(ref CsvCursor csv, bool isLast)
    {
        var columns = _columns!;
        ReadOnlySpan<byte> rank = default, points = default;
        bool known = false;
        var cells = _cells;
        while (csv.NextRow())
        {
            int start = csv.Position, line = csv.Line;
            var text = csv.ReadRow(cells, out int count);
            if (csv.UnclosedQuoteLine > 0 && !isLast)
            {
                _line = line;
                return start;
            }

            var row = new StandingsRow(text, cells.AsSpan(0, count), columns);
            Require(row, in csv);
            var entryId = row.EntryId;
            var lineup = row.Lineup;
            if (entryId.IsEmpty)
            {
                if (!lineup.IsEmpty)
                    _faults.WithoutId.Add(line, "");
                continue;
            }

            EntryCount++;
            long id = EntryId(entryId, line);
            var user = EntryName.User(row.EntryName, out int entries);
            if (entries > MaxEntriesPerUser)
                MaxEntriesPerUser = entries == EntryName.TooMany ? throw TooManyEntries(line) : entries;
            if (lineup.IsEmpty)
            {
                Unsubmitted++;
                continue;
            }

            if (!_hasCaptain)
                LookForCaptain(lineup, line);
            // Who ties stands together.
            if (!known || !row.Rank.SequenceEqual(rank) || !row.Points.SequenceEqual(points))
            {
                rank = row.Rank;
                points = row.Points;
                known = Stand(rank, points, line);
            }

            int spelling = Lineups.Add(lineup);
            if (spelling >= 0)
                Entries.Add(id, _users.Add(user), spelling);
            else
                _faults.Lineups.Add(line, lineup, (LineupFault)spelling);
        }

        if (csv.UnclosedQuoteLine > 0)
            throw Unclosed(in csv);
        _line = csv.NextLine;
        return csv.Position;
    }

    private void Expect(double times)
    {
        Entries.Expect(times);
        Lineups.Found.Expect(times);
    }

    /// <exception cref="InputException">The row is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Require(in StandingsRow row, in CsvCursor csv)
    {
        if (row.Length > LongestCell || row.Count <= _columns!.Lineup || ++_rows > MostRows)
            RequireMore(row, in csv);
    }

    private void RequireMore(in StandingsRow row, in CsvCursor csv)
    {
        if (row.Longest > LongestCell || (row.Count <= _columns!.Lineup && !row.IsBlank) || _rows > MostRows)
            throw Refused(row, in csv);
    }

    private InputException Refused(in StandingsRow row, in CsvCursor csv)
    {
        if (csv.UnclosedQuoteLine > 0)
            return Unclosed(in csv);
        if (row.Longest > LongestCell)
            return new InputException(ProblemCodes.ImplausibleContest, csv.Line, $"has a cell of {row.Longest} bytes");
        return _rows > MostRows
            ? new InputException(ProblemCodes.TooLarge, csv.Line, $"has more than {MostRows} rows")
            : new InputException(ProblemCodes.CutOff, csv.Line, $"ends before its lineup (cell {_columns!.Lineup + 1}), so the file is cut off") { Column = "Lineup" };
    }

    private void LookForCaptain(ReadOnlySpan<byte> lineup, int line)
    {
        _hasCaptain = LineupText.HasCaptain(lineup);
        if (_firstLine == 0)
            (_firstLine, _firstLineup) = (line, InvalidLineups.Short(lineup));
    }

    /// <summary>Reads where an entry stands.</summary>
    /// <returns>Whether its cells are as they should be.</returns>
    private bool Stand(ReadOnlySpan<byte> rankCell, ReadOnlySpan<byte> pointsCell, int line)
    {
        bool ranked = TryRank(rankCell, out int rank), scored = NumberText.TryReadNumber(pointsCell, out double points);
        var standing = new Standing(ranked ? rank : Standing.NoRank, scored ? points : double.NaN);
        if (Entries.Standings.IsEmpty || !Entries.Standings[^1].Equals(standing))
            Entries.Stand(standing);
        ranked |= _columns!.Rank < 0;
        scored |= _columns.Points < 0;
        if (!ranked)
            _faults.Ranks.Add(line, Encoding.UTF8.GetString(rankCell));
        if (!scored)
            _faults.Points.Add(line, Encoding.UTF8.GetString(pointsCell));
        return ranked && scored;
    }

    private static bool TryRank(ReadOnlySpan<byte> cell, out int rank)
    {
        bool ranked = NumberText.TryReadWhole(Trimmed.Cell(cell), out long whole) && whole <= int.MaxValue;
        rank = (int)whole;
        return ranked;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long EntryId(ReadOnlySpan<byte> cell, int line)
    {
        // What would be written back differently, such as a number with leading zeros, stays text.
        return NumberText.TryReadWhole(cell, out long id) && (cell[0] != '0' || cell.Length == 1) ? id : OddEntryId(cell, line);
    }

    private long OddEntryId(ReadOnlySpan<byte> cell, int line)
    {
        if (cell.IndexOfAny((byte)'E', (byte)'e') > 0 && NumberText.TryReadNumber(cell, out _))
            _faults.Rounded.Add(line, Encoding.UTF8.GetString(cell));
        return ~(long)_oddEntryIds.Add(cell);
    }

    private static InputException Unclosed(in CsvCursor csv) =>
        new(ProblemCodes.UnclosedQuote, csv.UnclosedQuoteLine, "opens a quote that is never closed");

    private static InputException TooManyEntries(int line) =>
        new(ProblemCodes.ImplausibleContest, line, "has an EntryName that counts more entries than any contest has") { Column = "EntryName" };
}
