using System.Text;

namespace DfsOpt.Cli.Terminal;

/// <summary>A table of cells under headings, each column as wide as it needs to be, the last one as wide as there is room.</summary>
internal sealed class Table(params Column[] columns)
{
    private const string Gap = "  ";
    private const int NarrowestLast = 12;

    private readonly List<Cell[]> rows = [];

    /// <summary>Adds a row, a cell for each column. Cells from files are made printable here.</summary>
    public void Add(params Cell[] cells) =>
        rows.Add([.. cells.Select(cell => cell with { Text = Printable.Text(cell.Text) })]);

    /// <summary>Writes the headings and the rows.</summary>
    public void Write(TextWriter writer, int width, Pen pen)
    {
        var widths = columns.Select((column, i) => rows.Aggregate(column.Heading.Length, (most, row) => Math.Max(most, row[i].Text.Length))).ToArray();
        var start = widths.Take(columns.Length - 1).Sum(taken => taken + Gap.Length);
        var room = Math.Max(NarrowestLast, width - start);
        WriteRow([.. columns.Select(column => new Cell(column.Heading, pen.Dim))]);
        foreach (var row in rows)
            WriteRow(row);

        void WriteRow(Cell[] row)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Length - 1; i++)
                line.Append(Padded(row[i], columns[i].Kind, widths[i])).Append(Gap);
            foreach (var text in LastLines(row[^1].Text))
            {
                line.Append(Padded(row[^1] with { Text = text }, columns[^1].Kind, columns[^1].Kind == ColumnKind.Number ? widths[^1] : 0));
                writer.WriteLine(line.ToString().TrimEnd());
                line.Clear().Append(' ', start);
            }
        }

        IEnumerable<string> LastLines(string text) => columns[^1].Kind == ColumnKind.Wrapped
            ? TextWrap.Lines(text, room)
            : [Printable.Fit(text, room)];
    }

    private static string Padded(Cell cell, ColumnKind kind, int width)
    {
        var padding = new string(' ', Math.Max(0, width - cell.Text.Length));
        var text = cell.Paint?.Invoke(cell.Text) ?? cell.Text;
        return kind == ColumnKind.Number ? padding + text : text + padding;
    }
}
