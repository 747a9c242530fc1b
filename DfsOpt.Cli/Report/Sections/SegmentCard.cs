using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Panels;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Runs.Compare;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>One segment in panels: the shape of its field, its players, its duplicates, its winners, its contests.</summary>
internal sealed class SegmentCard(ReportContent report, TargetDistribution segment, SegmentScales scales, LabelOrder labels, string id)
{
    private readonly TargetDistribution? _other = report.Other(segment.GppCategory);
    private readonly SegmentShift? _shift = report.Shifts.GetValueOrDefault(segment.GppCategory);
    private readonly FieldProfile? _profile = report.Fields.Profiles.GetValueOrDefault(segment.GppCategory);

    /// <summary>Writes the card, unfolded or folded.</summary>
    public void Write(HtmlWriter page, bool isOpen)
    {
        var players = SegmentPlayer.Of(segment.GppCategory, report.Fields.Players);
        List<(string Title, Action<HtmlWriter> Write)> panels =
        [
            ("Shape", panel => WriteShape(panel, players)),
            ("Players", new PlayersPanel(id, players, _profile, scales.MostPlayers).Write),
            ("Duplicates", new DuplicatesPanel(id, report.Fields.DuplicatesOf(segment.GppCategory), _profile).Write),
            ("Winners", new WinnersPanel(id, _profile).Write),
            ("Contests", new ContestsPanel(id, segment, report.Fields.ContestsOf(segment.GppCategory), scales.MostContests).Write),
        ];
        if (report.Models.TryGetValue(segment.GppCategory, out var model))
            panels.Add(("Model", new ModelPanel(id, model, scales.MostHeldOut).Write));
        new Card(id, ("data-segment", segment.GppCategory)).Write(page, isOpen, segment.GppCategory, WriteSize, panels);
    }

    private void WriteSize(HtmlWriter page)
    {
        page.Element("span", Size(), ("class", "quiet"));
        if (SmallSample.Of(segment) is { } thin)
            page.Element("span", "thin", ("class", "thin"), ("title", thin));
    }

    private void WriteShape(HtmlWriter page, IReadOnlyList<SegmentPlayer> players)
    {
        page.Element("p", FieldSentence.Of(segment, players, _profile), ("class", "lead"));
        page.Open("div", ("class", "plots"));
        foreach (var measure in Measure.All)
            WriteHistogram(page, measure);
        if (players.Count > 0)
        {
            page.Open("figure", ("data-distribution", "captains"));
            WriteCaption(page, "captains", "Captains by name", "shares of the entries of their slates; the stroke is what was projected");
            CaptainsPlot.Write(page, players);
            page.Close().Line();
        }

        var captains = labels.Captains(segment.CptArchetype, _other?.CptArchetype);
        WriteShares(page, "cpt_archetype", "Captains by price", "by the captain's salary rank on the slate", captains, BinName.SalaryRanks, segment.CptArchetype, _other?.CptArchetype);
        var stacks = LabelOrder.Stacks(segment.StackPattern, _other?.StackPattern);
        WriteShares(page, "stack_pattern", "Stacks", "players of the one team and of the other", stacks, stack => stack, segment.StackPattern, _other?.StackPattern);
        page.Close();
    }

    private string Size()
    {
        string size = $"{Figures.Count(segment.Validation.NRows, "entry", "entries")} in {Figures.Count(segment.SourceContests.Count, "contest")}";
        string against = _shift switch
        {
            null => "",
            { EntriesBefore: { } before } => $", against {Figures.Count(before)}",
            _ => ", only in this run",
        };
        return $"{size}{against}{(segment.Coverage is { } coverage ? $"; coverage {Figures.PartPercent(coverage.Rate)} of {Figures.Count(coverage.Submitted, "submitted lineup")}" : "")}";
    }

    private void WriteHistogram(HtmlWriter page, Measure measure)
    {
        var (run, against) = (measure.Of(segment), _other is null ? null : measure.Of(_other));
        page.Open("figure", ("data-distribution", measure.Key));
        WriteCaption(page, measure.Key, measure.Title, measure.Says);
        StatsList.Write(page, measure, run.Stats, against?.Stats);
        new HistogramPlot(measure, scales.Of(measure), run, against).Write(page);
        NumbersTable.OfBins(page, measure, run, against);
        page.Close().Line();
    }

    private void WriteShares(HtmlWriter page, string key, string title, string says, IReadOnlyList<string> inOrder, Func<string, string> name, CategoryShares run, CategoryShares? against)
    {
        page.Open("figure", ("data-distribution", key));
        WriteCaption(page, key, title, says);
        new SharesPlot(title, inOrder, run, against) { Name = name }.Write(page);
        NumbersTable.OfLabels(page, inOrder, run, against, name: name);
        page.Close().Line();
    }

    private void WriteCaption(HtmlWriter page, string key, string title, string says)
    {
        page.Open("figcaption").Element("h4", title);
        if (_shift?.Shifts.FirstOrDefault(moved => moved.Name == key) is { } move)
        {
            page.Element(
                "span",
                move.Size == ShiftSize.None ? "same" : move.MayBeChance ? $"moved {Figures.Percent(move.Moved)}, as chance may" : $"moved {Figures.Percent(move.Moved)}, {ShiftText.Size(move.Size)}",
                ("class", "moved"));
        }

        page.Element("p", says).Close();
    }
}
