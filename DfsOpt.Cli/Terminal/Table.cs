using System.Text;

namespace DfsOpt.Cli.Terminal;

/// <summary>A table of cells under headings. On a narrow terminal its columns are shortened one by one: each is cut first, then left out.</summary>
internal sealed class Table(params Column[] columns)
{
    private const string Gap = "  ";
    private const string BelowIndent = "    ";
    private const int NarrowestText = 12;
    private const int NarrowestWrapped = 44;

    private readonly List<Cell[]> _rows = [];

    /// <summary>Adds a row, a cell for each column. Cells from files are made printable here.</summary>
    public void Add(params Cell[] cells) =>
        _rows.Add([.. cells.Select(cell => cell with { Text = Printable.Text(cell.Text) })]);

    /// <summary>Writes the headings and the rows, in lines of at most <paramref name="width"/> columns if the columns that are never shortened leave room.</summary>
    /// <returns>The headings of the columns that were written.</returns>
    public IReadOnlyList<string> Write(TextWriter writer, int width, TextStyle style)
    {
        int wrapped = columns[^1].Kind == ColumnKind.Wrapped && _rows.Exists(row => row[^1].Text.Length > 0) ? columns.Length - 1 : -1;
        int[] widths = Widths(width);
        int start = Taken(widths);
        bool isBelow = width - start < NarrowestWrapped;
        WriteRow([.. columns.Select(column => new Cell(column.Heading, style.Dim))]);
        foreach (var row in _rows)
            WriteRow(row);
        return [.. columns.Where((_, i) => widths[i] > 0 || i == wrapped).Select(column => column.Heading)];

        void WriteRow(Cell[] row)
        {
            var line = new StringBuilder();
            for (int i = 0; i < row.Length; i++)
            {
                if (widths[i] > 0)
                    line.Append(Padded(row[i], columns[i].Kind, widths[i])).Append(Gap);
            }

            if (wrapped < 0 || row[wrapped].Text.Length == 0)
            {
                writer.WriteLine(line.ToString().TrimEnd());
                return;
            }

            if (isBelow)
            {
                writer.WriteLine(line.ToString().TrimEnd());
                line.Clear().Append(BelowIndent);
            }

            int indent = isBelow ? BelowIndent.Length : start;
            foreach (string text in TextWrap.Lines(row[wrapped].Text, Math.Max(NarrowestText, width - indent)))
            {
                writer.WriteLine(line.Append(Painted(row[wrapped], text)).ToString().TrimEnd());
                line.Clear().Append(' ', indent);
            }
        }
    }

    // The width of each column; 0 if it is left out, is empty, or wraps after the others.
    private int[] Widths(int width)
    {
        int[] widths = new int[columns.Length];
        for (int i = 0; i < widths.Length; i++)
            widths[i] = Longest(i);
        foreach (var column in columns.Where(column => column.Rank > 0).OrderByDescending(column => column.Rank))
        {
            int i = Array.IndexOf(columns, column);
            int excess = Taken(widths) - Gap.Length - width;
            if (excess <= 0)
                break;
            if (widths[i] > NarrowestText && columns[i].Kind is ColumnKind.Text or ColumnKind.Path)
                widths[i] = Math.Max(NarrowestText, widths[i] - excess);
            if (Taken(widths) - Gap.Length > width)
                widths[i] = 0;
        }

        return widths;
    }

    // 0 if the column is empty in all rows, or wraps.
    private int Longest(int i)
    {
        int longest = 0;
        foreach (var row in _rows)
            longest = Math.Max(longest, row[i].Text.Length);
        return longest == 0 || columns[i].Kind == ColumnKind.Wrapped ? 0 : Math.Max(longest, columns[i].Heading.Length);
    }

    private static int Taken(int[] widths) => widths.Sum(taken => taken > 0 ? taken + Gap.Length : 0);

    private static string Padded(Cell cell, ColumnKind kind, int width)
    {
        string shown = kind == ColumnKind.Path ? Printable.FitEnd(cell.Text, width) : Printable.Fit(cell.Text, width);
        string padding = new string(' ', width - shown.Length);
        return kind == ColumnKind.Number ? padding + Painted(cell, shown) : Painted(cell, shown) + padding;
    }

    private static string Painted(Cell cell, string text) => cell.Paint?.Invoke(text) ?? text;
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">The heading above its cells.</param>
/// <param name="Kind">How its cells are laid out.</param>
/// <param name="Rank">In what order columns are cut or left out on a narrow terminal: the highest rank first, 0 never.</param>
internal sealed record Column(string Heading, ColumnKind Kind = ColumnKind.Text, int Rank = 0);

/// <summary>How a column's cells are laid out.</summary>
internal enum ColumnKind
{
    /// <summary>Aligned left; if there is too little room, cut at its end.</summary>
    Text,

    /// <summary>Aligned right, and never cut.</summary>
    Number,

    /// <summary>Aligned left; if there is too little room, cut at its start, as the end of a path says more.</summary>
    Path,

    /// <summary>Aligned left, on as many lines as it takes; if there is too little room, on lines of its own below the row. Only the last column can be of this kind.</summary>
    Wrapped,
}

/// <summary>A cell of a table, and how to colour it.</summary>
internal sealed record Cell(string Text, Func<string, string>? Paint = null)
{
    public static implicit operator Cell(string text) => new(text);
}
