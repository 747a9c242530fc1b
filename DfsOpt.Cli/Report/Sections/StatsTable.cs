using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Mean, p50 and p90 above a plot, the run's and the other's under each other.</summary>
internal static class StatsTable
{
    public static void Write(HtmlWriter page, Measure measure, HistogramStats run, HistogramStats? against)
    {
        page.Open("table", ("class", "stats")).Open("tr");
        foreach (var name in (ReadOnlySpan<string>)["mean", "p50", "p90"])
            page.Element("th", name);
        page.Close();
        WriteRow(page, measure, "run", run);
        if (against is not null)
            WriteRow(page, measure, "pair", against);
        page.Close();
    }

    private static void WriteRow(HtmlWriter page, Measure measure, string kind, HistogramStats stats)
    {
        page.Open("tr", ("class", kind));
        foreach (var value in (ReadOnlySpan<double?>)[stats.Mean, stats.P50, stats.P90])
        {
            page.Open("td");
            if (value is { } figure)
                page.Data(figure, measure.Figure(figure));
            else
                page.Text("–");
            page.Close();
        }

        page.Close();
    }
}
