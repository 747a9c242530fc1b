using System.Globalization;

namespace DfsOpt.Cli.Report.Tables;

/// <summary>Names a bin of the artifacts, such as <c>0.01_0.02</c> or <c>8000_plus</c>, for people.</summary>
internal static class BinName
{
    /// <summary>A bin of dollars.</summary>
    public static string Dollars(string bin) => Of(bin, edge => "$" + edge.ToString("#,##0", CultureInfo.InvariantCulture));

    /// <summary>A bin of shares.</summary>
    public static string Share(string bin) => Of(bin, edge => (edge * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%");

    /// <summary>A tier of salary ranks, such as <c>stud_1_2</c> or <c>value_11_plus</c>; a name without ranks stays as it is.</summary>
    public static string SalaryRanks(string tier) => tier.Split('_') switch
    {
        [var name, var from, "plus"] => $"{name} {from}+",
        [var name, var from, var to] => $"{name} {from}-{to}",
        _ => tier,
    };

    private static string Of(string bin, Func<double, string> edge)
    {
        string[] edges = bin.Split('_');
        return edges is [var from, "plus"] ? $"{Edge(from)} and more"
            : edges is [var low, var high] ? $"{Edge(low)} to {Edge(high)}"
            : bin;

        string Edge(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? edge(value) : text;
    }
}
