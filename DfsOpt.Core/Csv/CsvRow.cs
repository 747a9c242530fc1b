using System.Text;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Csv;

/// <summary>The cells of one row as strings, for small tables.</summary>
internal sealed class CsvRow(int line, string[] cells)
{
    private const int LongestRow = 1 << 18;

    /// <summary>The line, from 1, that the row starts on.</summary>
    public int Line { get; } = line;

    /// <summary>How many cells it has.</summary>
    public int Count => cells.Length;

    /// <summary>How many cells it has, not counting empty ones at its end.</summary>
    public int Filled { get; } = Array.FindLastIndex(cells, cell => cell.Length > 0) + 1;

    /// <summary>A trimmed cell; empty if the row or the table lacks it.</summary>
    public string this[int column] => column >= 0 && column < cells.Length ? cells[column] : "";

    /// <summary>The row's cells, for a message.</summary>
    public override string ToString() => string.Join(',', cells);

    /// <summary>Reads the cursor's row.</summary>
    /// <exception cref="InputException">It is longer than any real row.</exception>
    public static CsvRow Read(ref CsvCursor csv)
    {
        var cells = new List<string>();
        int length = 0;
        while (csv.NextCell())
        {
            length += csv.Cell.Length + 1;
            if (length > LongestRow)
            {
                throw csv.UnclosedQuoteLine > 0
                    ? new InputException(ProblemCodes.UnclosedQuote, csv.UnclosedQuoteLine, "opens a quote that is never closed")
                    : new InputException(ProblemCodes.TooLarge, csv.Line, $"is longer than {LongestRow} bytes");
            }

            cells.Add(Encoding.UTF8.GetString(csv.Cell).Trim());
        }

        return new CsvRow(csv.Line, [.. cells]);
    }
}
