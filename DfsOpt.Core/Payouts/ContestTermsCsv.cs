using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.Payouts;

/// <summary>
/// Contests as a table: the columns <c>contest_id, entries, entry_fee, max_entries_per_user, from, to, prize</c>, a row for each range of
/// paid places. A value of the contest itself may be in all of its rows or in one of them. A contest without payouts has one row.
/// </summary>
public static class ContestTermsCsv
{
    private static readonly string[] _payout = ["from", "to", "prize"];

    /// <summary>Reads the table.</summary>
    /// <param name="bytes">The file, UTF-8.</param>
    /// <returns>The contests, in the order of their first rows.</returns>
    /// <exception cref="ContestTermsException">The table cannot be read, or the terms of a contest in it are invalid.</exception>
    public static IReadOnlyList<ContestTerms> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var csv = new CsvCursor(CsvInput.Checked(bytes));
            var header = new CsvHeader(ref csv);
            int id = header.Require("contest_id", "entries")[0];
            var rows = new List<CsvRow>();
            while (csv.NextRow())
                rows.Add(CsvRow.Read(ref csv));
            return [.. rows.GroupBy(row => row[id], StringComparer.Ordinal).Select(contest => Contest([.. contest], header))];
        }
        catch (InputException e)
        {
            throw new ContestTermsException(e.Message, e.Line);
        }
    }

    private static ContestTerms Contest(CsvRow[] rows, CsvHeader header) => ContestTerms.Create(
        rows[0][header.Find("contest_id")],
        Whole(Same(rows, header, "entries")),
        Amount(Same(rows, header, "entry_fee")),
        Whole(Same(rows, header, "max_entries_per_user")),
        [.. rows.Where(row => _payout.Any(column => row[header.Find(column)].Length > 0)).Select(row => new PayoutRange(
            Whole(new Cell(row, header, "from")) ?? throw new ContestTermsException("has no `from`", row.Line),
            Whole(new Cell(row, header, "to")) ?? throw new ContestTermsException("has no `to`", row.Line),
            Amount(new Cell(row, header, "prize")) ?? throw new ContestTermsException("has no `prize`", row.Line)) { Line = row.Line })],
        rows[0].Line);

    /// <summary>The contest's cell in a column. If several of its rows have one, they must agree.</summary>
    private static Cell Same(CsvRow[] rows, CsvHeader header, string column)
    {
        Cell[] cells = [.. rows.Select(row => new Cell(row, header, column)).Where(cell => cell.Text.Length > 0)];
        if (cells.FirstOrDefault(cell => cell.Text != cells[0].Text) is { Row: not null } other)
            throw new ContestTermsException($"`{column}` is '{other.Text}', and '{cells[0].Text}' in line {cells[0].Row.Line}, for the same contest", other.Row.Line);
        return cells.Length == 0 ? new Cell(rows[0], header, column) : cells[0];
    }

    private static int? Whole(Cell cell) => cell.Text.Length == 0
        ? null
        : Dollars.TryReadWhole(cell.Text, out int whole)
            ? whole
            : throw new ContestTermsException($"`{cell.Column}` is '{cell.Text}', not a whole number", cell.Row.Line);

    private static decimal? Amount(Cell cell) => cell.Text.Length == 0
        ? null
        : Dollars.TryRead(cell.Text, out decimal amount)
            ? amount
            : throw new ContestTermsException($"`{cell.Column}` is '{cell.Text}', not an amount in dollars", cell.Row.Line);

    private readonly record struct Cell(CsvRow Row, CsvHeader Header, string Column)
    {
        public string Text => Row[Header.Find(Column)];
    }
}
