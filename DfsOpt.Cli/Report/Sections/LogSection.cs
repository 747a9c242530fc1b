using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>The log, packed, with filters by step, level and text; the page's script unpacks it.</summary>
internal sealed class LogSection(ReportContent report)
{
    private const string NoStep = "-";

    // All levels, lowest first. The page's script compares them by their index.
    private static readonly string[] _levels = ["TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];

    public void Write(HtmlWriter page)
    {
        page.Open("section", ("id", "log")).Element("h2", "Log");
        if (report.Log.Total == 0)
        {
            page.Element("p", "The run has left no log.", ("class", "quiet")).Close().Line();
            return;
        }

        WriteFilters(page);
        if (report.Log.Records.Count < report.Log.Total)
            page.Element("p", $"This page has {Figures.Count(report.Log.Records.Count)} of {Figures.Count(report.Log.Total)} records, those at INFO and above; the others are in logs/run.log.", ("class", "quiet"));
        page.Open("p", ("class", "quiet plainly")).Text("This page shows the lines only if scripts may run. They are also in ").Element("a", "logs/run.log", ("href", "logs/run.log")).Text(".").Close();
        page.Open("ol", ("id", "lines"), ("tabindex", "0"), ("aria-label", "Log records")).Close();
        page.Element("p", "No record matches.", ("id", "none"), ("class", "quiet"), ("hidden", ""));
        page.Own($"<script type=\"application/octet-stream\" id=\"packed\">{PackedLog.Of(report.Log.Records)}</script>").Close().Line();
    }

    private void WriteFilters(HtmlWriter page)
    {
        page.Open("div", ("class", "filters script"), ("role", "search"), ("aria-label", "Filter the log"));
        page.Open("label").Text("Step ").Open("select", ("id", "step")).Element("option", "every step", ("value", ""));
        foreach (string? step in report.Log.Records.Select(record => record.Step).Distinct())
            page.Element("option", step.Length > 0 ? step : "outside the steps", ("value", step.Length > 0 ? step : NoStep));
        page.Close().Close();
        page.Open("label").Text("Level ").Open("select", ("id", "level"));
        foreach (string level in _levels)
            page.Element("option", level == _levels[0] ? "every level" : $"{level} and above", ("value", level));
        page.Close().Close();
        page.Open("label").Text("Text ").Void("input", ("id", "text"), ("type", "search"), ("placeholder", "part of a message"), ("autocomplete", "off"), ("spellcheck", "false")).Close();
        page.Open("output", ("id", "count"), ("aria-live", "polite")).Close().Close();
    }
}
