using System.Globalization;

namespace DfsOpt.Cli.Report.Fields;

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
