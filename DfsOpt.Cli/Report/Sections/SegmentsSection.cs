using System.Globalization;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Runs.Compare;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>How fields play: a table of all segments, then panels for each.</summary>
internal sealed class SegmentsSection(ReportContent report)
{
    // The others are folded, and drawn when they are unfolded.
    private const int Unfolded = 3;

    private readonly List<(TargetDistribution Segment, string Id)> _segments =
    [
        .. report.Run.Distributions.OrderBy(segment => segment.GppCategory, NaturalOrder.Comparer)
            .Select((segment, number) => (segment, string.Create(CultureInfo.InvariantCulture, $"segment-{number + 1}"))),
    ];

    public void Write(HtmlWriter page)
    {
        page.Open("section", ("id", "segments")).Element("h2", "How this field plays");
        if (_segments.Count == 0)
        {
            page.Element("p", "The run fitted no distribution.", ("class", "quiet"));
        }
        else
        {
            var scales = new SegmentScales(report.Run.Distributions, report.Against?.Distributions ?? []);
            WriteTable(page, scales);
            WriteOnlyInOther(page);
            WriteOverlay(page, scales);
            var labels = new LabelOrder(report.Run.Manifest);
            foreach (var (number, (segment, id)) in _segments.Index())
                new SegmentCard(report, segment, scales, labels, id).Write(page, number < Unfolded);
        }

        if (_segments.Count == 0)
            WriteOnlyInOther(page);
        page.Close().Line();
    }

    private void WriteTable(HtmlWriter page, SegmentScales scales)
    {
        List<ReportColumn<(TargetDistribution Segment, string Id)>> columns = [Special("Segment", WriteName)];
        if (report.Against is not null)
            columns.Add(Special("Moved most", (page, row) => page.Element("span", Moved(row.Segment.GppCategory), ("class", "moved"))));
        columns.AddRange(
        [
            Number("Entries", segment => segment.Validation.NRows, Figure.Count),
            Number("Salary left", segment => segment.SalaryLeft.Stats.P50, Figure.Dollars),
            Number("Gap", segment => segment.ProjGapToOptimal.Stats.P50, Figure.Points),
            Number("Duplicates", segment => segment.DupCount.Stats.Mean, Figure.Points),
            Special("Top captain", (page, row) => page.Text(TopCaptain(row.Segment.GppCategory))),
            Special("Top stack", (page, row) => page.Text(Commonest(row.Segment.StackPattern))),
            Number("Winners leave", segment => report.Fields.Profiles.GetValueOrDefault(segment.GppCategory)?.TopOnePercent.Means.GetValueOrDefault("salary_left")?.Value, Figure.Dollars),
            Number("Ownership", segment => Mean(segment, "ownership_sum"), Figure.Share),
            new("Gap, shape", true, row => row.Segment.ProjGapToOptimal.Stats.Mean, (page, row) => SparkLine.Write(page, Measure.Gap, scales.Of(Measure.Gap), row.Segment.ProjGapToOptimal, report.Other(row.Segment.GppCategory)?.ProjGapToOptimal)),
            Number("Contests", segment => segment.SourceContests.Count, Figure.Count),
            Number("Coverage", segment => report.Fields.CoverageOf(segment.GppCategory), Figure.Part),
        ]);
        new ReportTable<(TargetDistribution Segment, string Id)>("overview", Explained(), [.. columns]) { FirstRows = 200 }.Write(page, _segments);

        ReportColumn<(TargetDistribution Segment, string Id)> Number(string head, Func<TargetDistribution, double?> value, Func<double, string> figure) =>
            new(head, true, row => value(row.Segment), (page, row) =>
            {
                page.Text(Shown(value(row.Segment)));
                if (report.Other(row.Segment.GppCategory) is { } other && IsOfDistribution(head))
                    page.Text(" ").Element("span", Shown(value(other)), ("class", "pair"));

                string Shown(double? number) => number is { } known ? figure(known) : "–";
            });

        static ReportColumn<(TargetDistribution Segment, string Id)> Special(string head, Action<HtmlWriter, (TargetDistribution Segment, string Id)> write) =>
            ReportColumn<(TargetDistribution Segment, string Id)>.Special(head, write);
    }

    // Only the distributions of the other run are read.
    private static bool IsOfDistribution(string head) => head is "Entries" or "Contests" or "Salary left" or "Gap" or "Duplicates";

    private string Explained()
    {
        string explained = "Salary left and gap: medians; the gap is in projected points below the best lineup. Duplicates: entries of the contest with the same lineup, mean. Ownership: projected, sum of six, mean. Winners leave: mean salary left of the top 1%, in contests with 100 entries or more. Thin: too few contests or entries to trust.";
        return report.Against is null ? explained : $"{explained} Moved: the share of entries that are in another bar than in the other run.";
    }

    private static void WriteName(HtmlWriter page, (TargetDistribution Segment, string Id) row)
    {
        page.Element("a", row.Segment.GppCategory, ("href", "#" + row.Id));
        if (SmallSample.Of(row.Segment) is { } thin)
            page.Text(" ").Element("span", "thin", ("class", "thin"), ("title", thin));
    }

    private void WriteOverlay(HtmlWriter page, SegmentScales scales)
    {
        if (_segments.Count < 2)
            return;
        page.Open("p", ("class", "overlay script")).Open("label").Text("Compare every segment with: ").Open("select", ("id", "overlay")).Element("option", report.Against is null ? "nothing" : "the other run", ("value", ""));
        foreach (var (segment, _) in _segments)
            page.Element("option", segment.GppCategory);
        page.Close().Close().Close();
        PackedShapes.Write(page, _segments.Select(segment => segment.Segment), scales);
    }

    private void WriteOnlyInOther(HtmlWriter page)
    {
        var missing = report.Shifts.Values.Where(shift => shift.EntriesAfter is null).ToList();
        if (missing.Count == 0)
            return;
        page.Open("p").Text("Only in the run that it is compared with: ");
        page.Text(string.Join(", ", missing.Select(shift => $"{shift.GppCategory} ({Figures.Count(shift.EntriesBefore ?? 0, "entry", "entries")})"))).Text(".").Close();
    }

    private string Moved(string segment) => report.Shifts.GetValueOrDefault(segment) is { Shifts: { Count: > 0 } shifts } && shifts.MaxBy(shift => shift.Moved) is { } most
        ? most.Size == ShiftSize.None ? "same" : $"{ShiftText.Name(most)}, {ShiftText.Size(most.Size)}"
        : "only here";

    private double? Mean(TargetDistribution segment, string measure) =>
        report.Fields.Profiles.GetValueOrDefault(segment.GppCategory)?.Field.Means.GetValueOrDefault(measure)?.Value;

    private string TopCaptain(string segment) => SegmentPlayer.Of(segment, report.Fields.Players).MaxBy(player => player.Actual.Captain) is { Actual.Captain: { } share } top
        ? $"{Printable.Fit(top.Name, 24)} {Figure.Share(share)}"
        : "–";

    private static string Commonest(CategoryShares shares)
    {
        if (shares.Rates.Count == 0)
            return "–";
        var (label, share) = shares.Rates.MaxBy(rate => rate.Value);
        return $"{Printable.Fit(label, 24)} {ShareText.Of(share)}";
    }
}
