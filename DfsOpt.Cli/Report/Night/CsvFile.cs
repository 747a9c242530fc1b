using System.Globalization;
using System.Text;

namespace DfsOpt.Cli.Report.Night;

/// <summary>Reads a CSV file that a run has written: RFC 4180, a header, cells by name.</summary>
internal static class CsvFile
{
    /// <summary>Its rows; none where there is no such file.</summary>
    public static IEnumerable<CsvRow> Read(string file)
    {
        if (!File.Exists(file))
            yield break;
        using var reader = new StreamReader(file, Encoding.UTF8);
        if (NextRow(reader) is not { } header)
            yield break;
        var places = header.Index().DistinctBy(column => column.Item).ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        while (NextRow(reader) is { } cells)
            yield return new CsvRow(places, cells);
    }

    private static List<string>? NextRow(StreamReader reader)
    {
        if (reader.Peek() < 0)
            return null;
        List<string> cells = [];
        var cell = new StringBuilder();
        bool isQuoted = false;
        while (reader.Read() is >= 0 and var next)
        {
            switch ((char)next)
            {
                case '"' when isQuoted && reader.Peek() == '"':
                    cell.Append((char)reader.Read());
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !isQuoted:
                    cells.Add(cell.ToString());
                    return cells;
                default:
                    cell.Append((char)next);
                    break;
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}

/// <summary>A row of a CSV file.</summary>
/// <param name="places">Where each column stands.</param>
/// <param name="cells">The row's cells.</param>
internal sealed class CsvRow(IReadOnlyDictionary<string, int> places, IReadOnlyList<string> cells)
{
    /// <summary>A cell's text; empty where the row has none.</summary>
    public string Text(string column) => places.TryGetValue(column, out int place) && place < cells.Count ? cells[place] : "";

    /// <summary>A cell's number; <see langword="null"/> where it holds none.</summary>
    public double? Number(string column) =>
        double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
