using System.Globalization;

namespace DfsOpt.Cli.Report.Tables;

/// <summary>Names a bin of the artifacts, such as <c>0.01_0.02</c> or <c>8000_plus</c>, for people.</summary>
internal static class BinName
{
    /// <summary>A bin of dollars.</summary>
    public static string Dollars(string bin) => Of(bin, edge => "$" + edge.ToString("#,##0", CultureInfo.InvariantCulture));

    /// <summary>A bin of shares.</summary>
    public static string Share(string bin) => Of(bin, edge => (edge * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%");

    private static string Of(string bin, Func<double, string> edge)
    {
        string[] edges = bin.Split('_');
        return edges is [var from, "plus"] ? $"{Edge(from)} and more"
            : edges is [var low, var high] ? $"{Edge(low)} to {Edge(high)}"
            : bin;

        string Edge(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? edge(value) : text;
    }
}
