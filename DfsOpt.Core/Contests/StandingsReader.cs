using System.Runtime.CompilerServices;
using System.Text;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Contests;

/// <summary>Reads DraftKings standings: entries on the left, a table of players beside them on the right that is passed over.</summary>
internal sealed class StandingsReader
{
    private const int LongestCell = 8_192;

    /// <summary>Some five times the largest contest there ever was.</summary>
    private const int MostRows = 5_000_000;

    private readonly CellFaults _ranks = new(ProblemCodes.BadRank, "Rank", "no whole number of up to nine digits");
    private readonly CellFaults _points = new(ProblemCodes.BadPoints, "Points", "no number");
    private readonly CellFaults _withoutId = new(ProblemCodes.RowWithoutEntryId, "EntryId", "empty beside a lineup");
    private readonly CellFaults _rounded = new(ProblemCodes.RoundedEntryId, "EntryId", "a number that a spreadsheet has rounded");

    /// <summary>The rows read last.</summary>
    public StandingsRows Rows { get; } = new();

    /// <summary>Fills <see cref="Rows"/> anew.</summary>
    /// <exception cref="InputException">The file cannot count.</exception>
    public void Read(ReadOnlySpan<byte> bytes, string file, Action<Problem> report, CancellationToken cancellationToken)
    {
        Rows.Clear();
        _ranks.Clear();
        _points.Clear();
        _withoutId.Clear();
        _rounded.Clear();
        var csv = new CsvCursor(CsvInput.Checked(bytes));
        var columns = new StandingsColumns(new CsvHeader(ref csv));
        if (columns.Has(StandingsColumn.EntryName))
            Rows.MaxEntriesPerUser = 1;
        else
            report(NoEntryNames(file));
        foreach (var column in (StandingsColumn[])[StandingsColumn.Rank, StandingsColumn.Points])
        {
            if (!columns.Has(column))
                report(NoColumn(file, column));
        }

        ReadRows(ref csv, columns, cancellationToken);
        if (csv.UnclosedQuoteLine > 0)
            throw Unclosed(in csv);
        if (Rows.EntryCount == 0)
            throw new InputException(ProblemCodes.NoEntries, null, "holds no entry");
        foreach (var faults in (CellFaults[])[_withoutId, _rounded, _ranks, _points])
            faults.Report(file, report);
    }

    private void ReadRows(ref CsvCursor csv, StandingsColumns columns, CancellationToken cancellationToken)
    {
        var roles = columns.Roles;
        for (int row = 0; csv.NextRow(); row++)
        {
            if ((row & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (row == MostRows)
                throw new InputException(ProblemCodes.TooLarge, csv.Line, $"has more than {MostRows} rows");
            long entryId = 0;
            bool entry = false, blank = true;
            int user = 0, entries = 1, rank = Contest.NoRank, place = 0;
            ReadOnlySpan<byte> lineup = default;
            double points = double.NaN;
            string? badRank = null, badPoints = null;
            for (; place < roles.Length && csv.NextCell(); place++)
            {
                var cell = csv.Cell;
                if (cell.Length > LongestCell)
                    throw TooLong(in csv);
                blank &= cell.IsEmpty;
                switch (roles[place])
                {
                    case StandingsColumn.EntryId:
                        cell = Trimmed.Cell(cell);
                        entry = !cell.IsEmpty;
                        entryId = EntryId(cell, csv.Line);
                        break;
                    case StandingsColumn.EntryName:
                        user = Rows.Users.Add(EntryName.User(Trimmed.Cell(cell), out entries));
                        break;
                    case StandingsColumn.Rank:
                        badRank = TryRank(cell, out rank) || TryRank(Trimmed.Cell(cell), out rank) ? null : Encoding.UTF8.GetString(cell);
                        break;
                    case StandingsColumn.Points:
                        badPoints = TryPoints(cell, out points) ? null : Encoding.UTF8.GetString(cell);
                        break;
                    case StandingsColumn.Lineup:
                        // A cell stays valid until the next one is read, and this one is mostly the last.
                        lineup = Trimmed.Cell(cell);
                        if (place < roles.Length - 1)
                            lineup = lineup.ToArray();
                        break;
                }
            }

            if (place <= columns.LineupPlace && !blank)
                throw CutOff(in csv, columns);
            if (!entry)
            {
                if (!lineup.IsEmpty)
                    _withoutId.Add(csv.Line, "");
                continue;
            }

            Rows.EntryCount++;
            if (entries > Rows.MaxEntriesPerUser)
                Rows.MaxEntriesPerUser = entries == EntryName.TooMany ? throw TooManyEntries(in csv) : entries;
            if (lineup.IsEmpty)
            {
                Rows.Unsubmitted++;
                continue;
            }

            Rows.Add(entryId, user, rank, points, Rows.Lineups.Add(lineup), csv.Line);
            if (badRank is not null)
                _ranks.Add(csv.Line, badRank);
            if (badPoints is not null)
                _points.Add(csv.Line, badPoints);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long EntryId(ReadOnlySpan<byte> cell, int line)
    {
        // What would be written back differently, such as a number with leading zeros, stays text.
        if (NumberText.TryReadWhole(cell, out long id) && (cell[0] != '0' || cell.Length == 1))
            return id;
        return cell.IsEmpty ? 0 : OddEntryId(cell, line);
    }

    private long OddEntryId(ReadOnlySpan<byte> cell, int line)
    {
        if (cell.IndexOfAny((byte)'E', (byte)'e') > 0 && NumberText.TryReadNumber(cell, out _))
            _rounded.Add(line, Encoding.UTF8.GetString(cell));
        return ~(long)Rows.OddEntryIds.Add(cell);
    }

    private static bool TryRank(ReadOnlySpan<byte> cell, out int rank)
    {
        if (NumberText.TryReadWhole(cell, out long whole) && whole <= int.MaxValue)
        {
            rank = (int)whole;
            return true;
        }

        rank = Contest.NoRank;
        return false;
    }

    private static bool TryPoints(ReadOnlySpan<byte> cell, out double points)
    {
        if (NumberText.TryReadNumber(cell, out points))
            return true;
        points = double.NaN;
        return false;
    }

    private static InputException TooLong(in CsvCursor csv) => csv.UnclosedQuoteLine > 0
        ? Unclosed(in csv)
        : new InputException(ProblemCodes.ImplausibleContest, csv.Line, $"has a cell of {csv.Cell.Length} bytes");

    private static InputException Unclosed(in CsvCursor csv) =>
        new(ProblemCodes.UnclosedQuote, csv.UnclosedQuoteLine, "opens a quote that is never closed");

    private static InputException CutOff(in CsvCursor csv, StandingsColumns columns) => csv.UnclosedQuoteLine > 0
        ? Unclosed(in csv)
        : new InputException(ProblemCodes.CutOff, csv.Line, $"ends before its lineup (cell {columns.LineupPlace + 1}), so the file is cut off") { Column = "Lineup" };

    private static InputException TooManyEntries(in CsvCursor csv) =>
        new(ProblemCodes.ImplausibleContest, csv.Line, "has an EntryName that counts more entries than any contest has") { Column = "EntryName" };

    private static Problem NoColumn(string file, StandingsColumn column) => new()
    {
        Code = ProblemCodes.NoRankOrPoints,
        File = file,
        Line = 1,
        Column = column.ToString(),
        Message = $"{file} has no column `{column}`, so that cell of its entries stays empty. {ProblemCodes.NoRankOrPoints.Mend}",
    };

    private static Problem NoEntryNames(string file) => new()
    {
        Code = ProblemCodes.NoEntryNames,
        File = file,
        Line = 1,
        Column = "EntryName",
        Message = $"{file} has no column `EntryName`, so its users stay empty and it counts as mme. {ProblemCodes.NoEntryNames.Mend}",
    };
}
