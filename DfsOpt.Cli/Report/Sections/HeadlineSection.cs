using System.Globalization;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>The top of the page: the run in a sentence, how it ended, which run it is, and links to the sections.</summary>
internal sealed class HeadlineSection(ReportContent report)
{
    public void Write(HtmlWriter page)
    {
        var run = report.Run.Summary;
        page.Element("a", report.Night is null ? "Skip to the segments" : "Skip to the contests", ("class", "skip"), ("href", report.Night is null ? "#segments" : "#contests")).Line();
        page.Open("header", ("class", "top"));
        page.Open("p", ("class", "eyebrow")).Element("span", "DfsOpt", ("class", "brand")).Text(" run report ");
        page.Element("strong", RunStateText.Name(run.State), ("class", $"state {RunStateText.Name(run.State)}")).Close();
        page.Element("h1", RunSentence.Of(report.Run, report.LastStep, report.Night));
        if (run.Error is { Length: > 0 } error)
            page.Element("p", Printable.Fit(error, 2000), ("class", "fault"), ("role", "alert"));
        page.Open("dl", ("class", "facts"));
        WriteRun(page, "Run", "run", run);
        if (report.Against is not null)
            WriteRun(page, "Against", "pair", report.Against.Summary);
        page.Close();
        if (report.Against is not null)
            page.Element("p", ShiftSentence.Of([.. report.Shifts.Values]), ("class", "verdict"));
        page.Close();
        WriteWay(page);
    }

    private static void WriteRun(HtmlWriter page, string name, string kind, RunSummary run)
    {
        page.Open("div").Element("dt", name, ("class", kind));
        page.Open("dd");
        if (run.Name is { } given)
            page.Element("strong", Printable.Text(given)).Text(" ");
        page.Element("code", run.Run.Id);
        if (run.StartedAt is { } started)
            page.Text(" started ").Element("time", started.UtcDateTime.ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture), ("datetime", started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)));
        if (kind == "pair")
            page.Text(run is { State: RunState.Succeeded, Entries: { } entries } ? $", {Figures.Count(entries, "entry", "entries")}" : $", {RunStateText.Name(run.State)}");
        page.Close().Close();
    }

    private void WriteWay(HtmlWriter page)
    {
        page.Open("nav", ("aria-label", "Parts of this report"));
        if (report.Night is { } night)
            WriteWayOf(page, night);
        else
            WriteWayOfSeason(page);
        page.Open("a", ("href", "#warnings")).Text("Warnings ").Element("small", Figures.Count(report.Warnings.Count)).Close();
        page.Open("a", ("href", "#log")).Text("Log ").Element("small", Figures.Count(report.Log.Total)).Close();
        page.Element("a", "Steps", ("href", "#steps")).Element("a", "Settings", ("href", "#settings"));
        if (report.Against is not null)
            page.Open("span", ("class", "legend")).Element("i", "run", ("class", "run")).Element("i", "against", ("class", "pair")).Close();
        page.Close().Line();
    }

    private void WriteWayOfSeason(HtmlWriter page)
    {
        page.Open("a", ("href", "#segments")).Text("Segments ").Element("small", Figures.Count(report.Run.Distributions.Count)).Close();
        if (report.Fields.Players.Count > 0)
            page.Element("a", "Slates", ("href", "#slates"));
        page.Element("a", "What was read", ("href", "#intake"));
    }

    private static void WriteWayOf(HtmlWriter page, NightRun night)
    {
        page.Open("a", ("href", "#contests")).Text("Contests ").Element("small", Figures.Count(night.Contests.Count)).Close();
        if (night.Contests.Any(contest => contest.Players.Count > 0))
            page.Element("a", "If a player is out", ("href", "#out"));
    }
}
