using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Page;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Sections;

namespace DfsOpt.Cli.Report;

/// <summary>The whole page, top to bottom.</summary>
internal static class ReportPage
{
    public static string Write(ReportContent report)
    {
        var page = new HtmlWriter();
        page.Own("<!doctype html>").Line().Open("html", ("lang", "en"));
        WriteHead(page, report);
        page.Open("body", ("class", report.Against is null ? null : "two"), ("data-frame", PlotFrame.Sides));
        new HeadlineSection(report).Write(page);
        page.Open("main");
        if (report.Night is { } night)
        {
            new NightSection(report, night).Write(page);
            new PlayerOutSection(report, night).Write(page);
        }
        else
        {
            new SegmentsSection(report).Write(page);
            new SlatesSection(report).Write(page);
            new IntakeSection(report).Write(page);
        }

        new WarningsSection(report).Write(page);
        new LogSection(report).Write(page);
        new StepsSection(report).Write(page);
        new SettingsSection(report).Write(page);
        page.Close();
        page.Own($"<script>{PageAssets.Script}</script>");
        return page.Close().Close().Line().ToString();
    }

    private static void WriteHead(HtmlWriter page, ReportContent report)
    {
        page.Open("head").Void("meta", ("charset", "utf-8"));
        page.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageAssets.SecurityPolicy));
        page.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Element("title", $"{report.Run.Summary.Run.Id} · DfsOpt run report");
        // Without this, a browser would request an icon from the page's server.
        page.Void("link", ("rel", "icon"), ("href", "data:,"));
        page.Own($"<style>{PageAssets.Style}</style>").Close().Line();
    }
}
