using System.Text;

namespace DfsOpt.Core.Csv;

/// <summary>The cells of one row as text, for tables small enough to hold.</summary>
internal sealed class CsvRow(int line, string[] cells)
{
    /// <summary>The line, from 1, that the row starts on.</summary>
    public int Line { get; } = line;

    /// <summary>How many cells it has.</summary>
    public int Count => cells.Length;

    /// <summary>A cell without white space around it; empty where the row or the table has none.</summary>
    public string this[int column] => column >= 0 && column < cells.Length ? cells[column] : "";

    /// <summary>The row as the cells were read, for a message.</summary>
    public override string ToString() => string.Join(',', cells);

    /// <summary>Reads what the cursor's row holds.</summary>
    public static CsvRow Read(ref CsvCursor csv)
    {
        var cells = new List<string>();
        while (csv.NextCell())
            cells.Add(Encoding.UTF8.GetString(csv.Cell).Trim());
        return new CsvRow(csv.Line, [.. cells]);
    }
}
