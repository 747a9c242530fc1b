using System.Text;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.DkEntries;

/// <summary>A row of a CSV file, with the place of each cell in the file's bytes.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Cells">The texts of its cells, trimmed.</param>
/// <param name="Places">The places of the cells in the file, with their quotes, without separators.</param>
internal sealed record RawRow(long Line, IReadOnlyList<string> Cells, IReadOnlyList<TextPlace> Places)
{
    /// <summary>A cell; empty if the row lacks it.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    /// <summary>All rows of a text that are not blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Its offset in the file, in bytes.</param>
    /// <exception cref="DkEntriesException">A quote is never closed.</exception>
    public static List<RawRow> ReadAll(ReadOnlySpan<byte> text, int from)
    {
        var rows = new List<RawRow>();
        var csv = new CsvCursor(text);
        while (csv.NextRow())
        {
            var cells = new List<string>();
            var places = new List<TextPlace>();
            int start = csv.Position;
            while (csv.NextCell())
            {
                int end = csv.Position;
                if (end > start && text[end - 1] is (byte)',' or (byte)'\n')
                    end--;
                if (end > start && text[end - 1] == '\r')
                    end--;
                cells.Add(Encoding.UTF8.GetString(csv.Cell).Trim());
                places.Add(new TextPlace(from + start, from + end));
                start = csv.Position;
            }

            if (csv.UnclosedQuoteLine > 0)
                throw new DkEntriesException("opens a quote that is never closed", csv.UnclosedQuoteLine);
            rows.Add(new RawRow(csv.Line, cells, places));
        }

        return rows;
    }
}
