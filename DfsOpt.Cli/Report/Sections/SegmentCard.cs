using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Runs.Compare;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>One segment: its five distributions and the contests they come from.</summary>
internal sealed class SegmentCard(TargetDistribution segment, TargetDistribution? other, SegmentShift? shift, LabelOrder labels, string id, bool isOpen)
{
    private const int MostContests = 60;
    private const int LongestContest = 40;

    public void Write(HtmlWriter page)
    {
        page.Open("details", ("class", "segment"), ("id", id), ("open", isOpen ? "" : null), ("data-segment", segment.GppCategory));
        page.Open("summary").Element("h3", segment.GppCategory);
        page.Element("span", Size(), ("class", "quiet")).Close();
        page.Open("div", ("class", "plots"));
        foreach (var measure in Measure.All)
            WriteHistogram(page, measure);
        var stacks = LabelOrder.Stacks(segment.StackPattern, other?.StackPattern);
        WriteShares(page, "stack_pattern", "Stacks", "players of the one team and of the other", stacks, segment.StackPattern, other?.StackPattern);
        var captains = labels.Captains(segment.CptArchetype, other?.CptArchetype);
        WriteShares(page, "cpt_archetype", "Captains", "by the captain's salary rank on the slate", captains, segment.CptArchetype, other?.CptArchetype);
        WriteSources(page);
        page.Close().Close().Line();
    }

    private string Size()
    {
        var size = $"{Figures.Count(segment.Validation.NRows, "entry", "entries")} in {Figures.Count(segment.SourceContests.Count, "contest")}";
        var against = shift switch
        {
            null => "",
            { EntriesBefore: { } before } => $", against {Figures.Count(before)}",
            _ => ", only in this run",
        };
        return $"{size}{against}{(segment.Coverage is { } coverage ? $"; coverage {Figures.PartPercent(coverage.Rate)} of {Figures.Count(coverage.Submitted, "submitted lineup")}" : "")}";
    }

    private void WriteHistogram(HtmlWriter page, Measure measure)
    {
        var (run, against) = (measure.Of(segment), other is null ? null : measure.Of(other));
        page.Open("figure", ("data-distribution", measure.Key));
        WriteCaption(page, measure.Key, measure.Title, measure.Says);
        StatsTable.Write(page, measure, run.Stats, against?.Stats);
        new HistogramPlot(measure, run, against).Write(page);
        NumbersTable.OfBins(page, measure, run, against);
        page.Close().Line();
    }

    private void WriteShares(HtmlWriter page, string key, string title, string says, IReadOnlyList<string> inOrder, CategoryShares run, CategoryShares? against)
    {
        page.Open("figure", ("data-distribution", key));
        WriteCaption(page, key, title, says);
        new SharesPlot(title, inOrder, run, against).Write(page);
        NumbersTable.OfLabels(page, inOrder, run, against);
        page.Close().Line();
    }

    private void WriteCaption(HtmlWriter page, string key, string title, string says)
    {
        page.Open("figcaption").Element("h4", title);
        if (shift?.Shifts.FirstOrDefault(moved => moved.Name == key) is { } move)
        {
            page.Element(
                "span",
                move.Size == ShiftSize.None ? "same" : move.MayBeChance ? $"moved {Figures.Percent(move.Moved)}, as chance may" : $"moved {Figures.Percent(move.Moved)}, {ShiftText.Size(move.Size)}",
                ("class", "moved"));
        }

        page.Element("p", says).Close();
    }

    private void WriteSources(HtmlWriter page)
    {
        page.Open("figure", ("class", "sources")).Open("figcaption").Element("h4", "Where it comes from").Close();
        page.Open("p").Text(string.Join(", ", segment.SourceContests.Take(MostContests).Select(contest => Printable.Fit(contest ?? "", LongestContest))));
        if (segment.SourceContests.Count > MostContests)
            page.Text($" and {Figures.Count(segment.SourceContests.Count - MostContests)} more");
        page.Close();
        var file = $"target_distributions/{segment.GppCategory}.json";
        page.Open("p").Open("a", ("href", "target_distributions/" + Uri.EscapeDataString(segment.GppCategory) + ".json")).Name(file).Close().Close();
        page.Close();
    }
}
