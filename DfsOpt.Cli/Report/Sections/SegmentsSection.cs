using System.Globalization;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Runs.Compare;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>All segments in a table, then each with its plots.</summary>
internal sealed class SegmentsSection(ReportContent report)
{
    // More than that are folded, so that a long season stays easy to walk through.
    private const int MostUnfolded = 12;

    private const string Explained = "Salary left and gap are those of the middle entry, copies are the mean.";
    private static readonly string[] Heads = ["Entries", "Contests", "Salary left", "Gap", "Copies"];

    public void Write(HtmlWriter page)
    {
        var segments = report.Run.Distributions;
        page.Open("section", ("id", "segments")).Element("h2", "Segments");
        if (segments.Count == 0)
        {
            page.Element("p", "The run fitted no distribution.", ("class", "quiet"));
        }
        else
        {
            WriteTable(page, segments);
            var labels = new LabelOrder(report.Run.Manifest);
            var number = 0;
            foreach (var segment in segments)
                new SegmentCard(segment, report.Other(segment.GppCategory), report.Shifts.GetValueOrDefault(segment.GppCategory), labels, Id(number++), segments.Count <= MostUnfolded).Write(page);
        }

        WriteOnlyInOther(page);
        page.Close().Line();
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"segment-{number + 1}");

    private void WriteTable(HtmlWriter page, IReadOnlyList<TargetDistribution> segments)
    {
        page.Open("div", ("class", "wide")).Open("table", ("class", "overview"));
        page.Element("caption", report.Against is null ? Explained : $"{Explained} Moved is the share of entries that stand in another bar than in the other run.");
        page.Open("thead").Open("tr").Element("th", "Segment", ("scope", "col"));
        foreach (var head in Heads)
            page.Element("th", head, ("scope", "col"), ("class", "n"));
        page.Element("th", "Gap, shape", ("scope", "col"), ("class", "more"));
        page.Element("th", "Commonest stack", ("scope", "col"), ("class", "more"));
        page.Element("th", "Commonest captain", ("scope", "col"), ("class", "more"));
        if (report.Against is not null)
            page.Element("th", "Moved most", ("scope", "col"));
        page.Close().Close().Open("tbody");
        for (var i = 0; i < segments.Count; i++)
            WriteRow(page, segments[i], Id(i));
        page.Close().Close().Close();
    }

    private void WriteRow(HtmlWriter page, TargetDistribution segment, string id)
    {
        var other = report.Other(segment.GppCategory);
        page.Open("tr").Open("th", ("scope", "row")).Element("a", segment.GppCategory, ("href", "#" + id)).Close();
        Pair(segment => Figures.Count(segment.Validation.NRows), Heads[0]);
        Pair(segment => Figures.Count(segment.SourceContests.Count), Heads[1]);
        Pair(segment => Figure(Measure.SalaryLeft, segment.SalaryLeft.Stats.P50), Heads[2]);
        Pair(segment => Figure(Measure.Gap, segment.ProjGapToOptimal.Stats.P50), Heads[3]);
        Pair(segment => Figure(Measure.Copies, segment.DupCount.Stats.Mean), Heads[4]);
        page.Open("td", ("class", "more"));
        SparkLine.Write(page, Measure.Gap, segment.ProjGapToOptimal, other?.ProjGapToOptimal);
        page.Close();
        page.Element("td", Commonest(segment.StackPattern), ("class", "more"));
        page.Element("td", Commonest(segment.CptArchetype), ("class", "more"));
        if (report.Against is not null)
            page.Element("td", Moved(segment.GppCategory), ("class", "most"));
        page.Close().Line();

        void Pair(Func<TargetDistribution, string> figure, string head)
        {
            page.Open("td", ("class", "n"), ("data-head", head)).Text(figure(segment));
            if (other is not null)
                page.Element("span", figure(other), ("class", "pair"));
            page.Close();
        }
    }

    private void WriteOnlyInOther(HtmlWriter page)
    {
        var missing = report.Shifts.Values.Where(shift => shift.EntriesAfter is null).ToList();
        if (missing.Count == 0)
            return;
        page.Open("p").Text("Only in the run it is laid against: ");
        page.Text(string.Join(", ", missing.Select(shift => $"{shift.GppCategory} ({Figures.Count(shift.EntriesBefore ?? 0, "entry", "entries")})"))).Text(".").Close();
    }

    private string Moved(string segment) => report.Shifts.GetValueOrDefault(segment) is { Shifts: { Count: > 0 } shifts } && shifts.MaxBy(shift => shift.Moved) is { } most
        ? most.Size == ShiftSize.None ? "same" : $"{ShiftText.Name(most)}, {ShiftText.Size(most.Size)}"
        : "only here";

    private static string Figure(Measure measure, double? value) => value is { } figure ? measure.Figure(figure) : "–";

    private static string Commonest(CategoryShares shares)
    {
        if (shares.Rates.Count == 0)
            return "–";
        var (label, share) = shares.Rates.MaxBy(rate => rate.Value);
        return $"{Printable.Fit(label, 24)} {ShareText.Of(share)}";
    }
}
