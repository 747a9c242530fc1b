using System.Globalization;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>The numbers of a plot as a table, for readers who cannot hover or want to copy them.</summary>
internal static class NumbersTable
{
    private static readonly string[] _pair = ["against", "share"];

    /// <summary>Every bin that is not empty in both runs.</summary>
    public static void OfBins(HtmlWriter page, Measure measure, Histogram run, Histogram? against)
    {
        var bins = HistogramBins.Of(run);
        var other = against is null ? [] : HistogramBins.Of(against).ToDictionary(bin => bin.From);
        var known = bins.Select(bin => bin.From).ToHashSet();
        Open(page, measure.Title, against is null ? [] : _pair);
        foreach (var bin in bins.Concat(other.Values.Where(bin => !known.Contains(bin.From))).OrderBy(bin => bin.From))
        {
            var (count, share) = known.Contains(bin.From) ? (bin.Count, bin.Share) : (0, 0);
            var (otherCount, otherShare) = other.TryGetValue(bin.From, out var pair) ? (pair.Count, pair.Share) : (0, 0);
            if (count + otherCount == 0)
                continue;
            page.Open("tr").Element("th", measure.Bin(bin.From, bin.To), ("scope", "row"));
            WriteCells(page, count, share);
            if (against is not null)
                WriteCells(page, otherCount, otherShare);
            page.Close();
        }

        Close(page);
    }

    public static void OfLabels(HtmlWriter page, IReadOnlyList<string> labels, CategoryShares run, CategoryShares? against, string counted = "entries", Func<string, string>? name = null)
    {
        Open(page, "", against is null ? [] : _pair, counted);
        foreach (string label in labels)
        {
            page.Open("tr").Element("th", name?.Invoke(label) ?? label, ("scope", "row"));
            WriteCells(page, run.Counts.GetValueOrDefault(label), run.Rates.GetValueOrDefault(label));
            if (against is not null)
                WriteCells(page, against.Counts.GetValueOrDefault(label), against.Rates.GetValueOrDefault(label));
            page.Close();
        }

        Close(page);
    }

    private static void Open(HtmlWriter page, string what, string[] pair, string counted = "entries")
    {
        page.Open("details", ("class", "numbers")).Element("summary", "Numbers");
        page.Open("table").Element("caption", $"{char.ToUpperInvariant(counted[0])}{counted[1..]} and shares").Open("tr").Element("th", what, ("scope", "col"));
        page.Element("th", counted, ("scope", "col")).Element("th", "share", ("scope", "col"));
        foreach (string column in pair)
            page.Element("th", column, ("scope", "col"));
        page.Close();
    }

    private static void Close(HtmlWriter page) => page.Close().Close();

    private static void WriteCells(HtmlWriter page, long count, double share) =>
        page.Element("td", Figures.Count(count)).Element("td", (share * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%");
}
