using System.Runtime.CompilerServices;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>Reads DraftKings standings: entries on the left, and next to the first of them, on the right, a table of players. One reader per file.</summary>
/// <param name="contest">Receives the file's columns, then each row.</param>
/// <param name="expectedLength">The estimated length of the file, in bytes.</param>
internal sealed class StandingsReader(ContestBuilder contest, long expectedLength)
{
    /// <summary>In bytes; real ones have about 100.</summary>
    private const int LongestCell = 8_192;

    /// <summary>About five times the largest contest ever.</summary>
    private const int MostRows = 5_000_000;

    private StandingsColumns? _columns;
    private TextPlace[] _cells = [];
    private int _line = 1, _rows;

    /// <summary>Entry rows read so far.</summary>
    public int EntryRows => _columns is null ? 0 : contest.EntryCount;

    /// <summary>Reads a block of the file; see <see cref="LineReader"/>.</summary>
    /// <exception cref="InputException">The file is set aside.</exception>
    public int Read(ReadOnlySpan<byte> block, bool isLast)
    {
        if (_columns is not null)
        {
            CsvInput.Check(block, _line);
            return ReadRows(new CsvCursor(block, _line), isLast);
        }

        if (!isLast && CsvInput.IsBlank(block))
            return 0;
        var text = CsvInput.Checked(block);
        if (!isLast && !CsvHeader.IsWhole(text))
            return 0;
        var csv = new CsvCursor(text);
        _columns = new StandingsColumns(new CsvHeader(ref csv));
        _cells = new TextPlace[_columns.CountWithPlayers];
        contest.Begin(_columns);
        int read = block.Length - text.Length + ReadRows(csv, isLast);
        contest.Reserve(expectedLength / (double)read);
        return read;
    }

    /// <summary>Checks that the first row is aligned with the header: R may write row names without a header cell for them.</summary>
    /// <exception cref="InputException">Its lineup is one cell to the right.</exception>
    private static void RequireInPlace(CsvCursor csv, int lineup)
    {
        if (!csv.NextRow())
            return;
        for (int cell = 0; csv.NextCell(); cell++)
        {
            if (LineupText.HasCaptain(csv.Cell))
            {
                if (cell == lineup + 1)
                    throw new InputException(ProblemCodes.MissingColumn, csv.Line, "has its cells one column off, as if row numbers were added in front without a column in the first line") { Column = "Lineup" };
                return;
            }
        }
    }

    /// <returns>How many bytes of the block were read.</returns>
    private int ReadRows(CsvCursor csv, bool isLast)
    {
        var (columns, cells) = (_columns!, _cells);
        ReadOnlySpan<byte> rank = default, points = default;
        bool known = false;
        if (_rows == 0)
            RequireInPlace(csv, columns.Lineup);
        while (csv.NextRow())
        {
            (int start, int line) = (csv.Position, csv.Line);
            var text = csv.ReadRow(cells, out int count);
            var row = new StandingsRow(text, cells.AsSpan(0, count), columns);
            if (csv.UnclosedQuoteLine > 0 && !isLast)
            {
                // A later block may close the quote, but no cell is that long.
                if (row.Longest > LongestCell)
                    throw Unclosed(in csv);
                _line = line;
                return start;
            }

            _rows++;
            Require(row, in csv);
            // Below the last player, only the entries' cells are read.
            if (cells.Length > columns.Count && !contest.Players.Add(row))
                _cells = cells = cells[..columns.Count];
            // Tied entries are consecutive.
            known = contest.Add(row, line, ties: known && row.Rank.SequenceEqual(rank) && row.Points.SequenceEqual(points));
            rank = row.Rank;
            points = row.Points;
        }

        if (csv.UnclosedQuoteLine > 0)
            throw Unclosed(in csv);
        _line = csv.NextLine;
        return csv.Position;
    }

    /// <exception cref="InputException">The row is cut off or longer than any real one.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Require(in StandingsRow row, in CsvCursor csv)
    {
        if (row.Length > LongestCell || row.Count <= _columns!.Lineup || _rows > MostRows)
            RequireMore(row, in csv);
    }

    private void RequireMore(in StandingsRow row, in CsvCursor csv)
    {
        bool cutOff = row.Count <= _columns!.Lineup && !row.IsBlank;
        if ((cutOff || row.Longest > LongestCell) && csv.UnclosedQuoteLine > 0)
            throw Unclosed(in csv);
        if (row.Longest > LongestCell)
            throw new InputException(ProblemCodes.ImplausibleContest, csv.Line, $"has a cell of {row.Longest} bytes");
        if (cutOff)
            throw new InputException(ProblemCodes.CutOff, csv.Line, $"ends before its lineup (cell {_columns.Lineup + 1}), so the file is cut off") { Column = "Lineup" };
        if (_rows > MostRows)
            throw new InputException(ProblemCodes.TooLarge, csv.Line, $"has more than {MostRows} rows");
    }

    private static InputException Unclosed(in CsvCursor csv) =>
        new(ProblemCodes.UnclosedQuote, csv.UnclosedQuoteLine, "opens a quote that is never closed");
}
