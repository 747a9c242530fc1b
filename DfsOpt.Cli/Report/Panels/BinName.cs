using System.Globalization;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>Names a bin of the artifacts, such as <c>0.01_0.02</c> or <c>8000_plus</c>, for people.</summary>
internal static class BinName
{
    /// <param name="bin">The artifacts' name.</param>
    /// <param name="times">What its edges are multiplied by.</param>
    public static string Of(string bin, double times = 1)
    {
        var edges = bin.Split('_');
        return edges is [var from, "plus"] ? $"{Edge(from, times)} and more"
            : edges is [var low, var high] ? $"{Edge(low, times)} to {Edge(high, times)}"
            : bin;
    }

    private static string Edge(string edge, double times) =>
        double.TryParse(edge, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? (value * times).ToString("#,##0.##", CultureInfo.InvariantCulture) : edge;
}
