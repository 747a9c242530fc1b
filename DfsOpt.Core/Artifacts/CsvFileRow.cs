using System.Globalization;
using System.Text;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Artifacts;

/// <summary>A row of a run's CSV file. Cells are read by column name.</summary>
internal readonly ref struct CsvFileRow(CsvFileColumns columns, ReadOnlySpan<byte> text, ReadOnlySpan<TextPlace> cells, int line)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<TextPlace> _cells = cells;

    /// <summary>The names of the columns.</summary>
    public IReadOnlyCollection<string> Columns => columns.Names;

    /// <summary>A text; <see langword="null"/> if the cell is empty or the file has no such column.</summary>
    public string? TextOrNull(string column) => Cell(column) is { Length: > 0 } cell ? columns.TextOf(columns.PlaceOf(column), cell) : null;

    /// <summary>A whole number; <see langword="null"/> if the cell is empty or the file has no such column.</summary>
    /// <exception cref="ArtifactException">The cell is not a whole number.</exception>
    public long? IntegerOrNull(string column)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
            return null;
        return long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : throw Fault(column, "is not a whole number");
    }

    /// <summary>A number; <see langword="null"/> if the cell is empty or the file has no such column.</summary>
    /// <exception cref="ArtifactException">The cell is not a number.</exception>
    public double? NumberOrNull(string column)
    {
        var cell = Cell(column);
        if (cell.Length == 0)
            return null;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : throw Fault(column, "is not a number");
    }

    /// <summary>A text that every row must have.</summary>
    /// <exception cref="ArtifactException">The cell is empty, or the file has no such column.</exception>
    public string Text(string column) => TextOrNull(column) ?? throw Missing(column);

    /// <summary>A whole number that every row must have.</summary>
    /// <exception cref="ArtifactException">The cell is empty or not such a number, or the file has no such column.</exception>
    public long Integer(string column) => IntegerOrNull(column) ?? throw Missing(column);

    /// <summary>A number that every row must have.</summary>
    /// <exception cref="ArtifactException">The cell is empty or not such a number, or the file has no such column.</exception>
    public double Number(string column) => NumberOrNull(column) ?? throw Missing(column);

    /// <summary>A <c>true</c> or <c>false</c> that every row must have.</summary>
    /// <exception cref="ArtifactException">The cell is neither <c>true</c> nor <c>false</c>, or the file has no such column.</exception>
    public bool IsTrue(string column) => Text(column) switch
    {
        "true" => true,
        "false" => false,
        _ => throw Fault(column, "is neither true nor false"),
    };

    private ReadOnlySpan<byte> Cell(string column) => columns.PlaceOf(column) is >= 0 and var place ? _cells[place].In(_text) : default;

    private ArtifactException Fault(string column, string fault) => columns.Fault(line, $"`{column}` holds '{Encoding.UTF8.GetString(Cell(column))}', which {fault}");

    private ArtifactException Missing(string column) => columns.PlaceOf(column) < 0
        ? columns.Fault(1, $"has no column `{column}`")
        : columns.Fault(line, $"`{column}` is empty");
}
