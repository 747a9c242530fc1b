using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Models;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>What a share model predicted for slates that it was not fitted on, next to what was observed.</summary>
/// <param name="id">The segment's id on the page.</param>
/// <param name="slates">The held-out slates.</param>
/// <param name="levels">The levels of the model's features, in order, each as feature, space, level.</param>
/// <param name="mostRows">How many players and lineups are shown.</param>
internal sealed class HeldOutTables(string id, IReadOnlyList<HeldOutSlate> slates, List<string> levels, int mostRows)
{
    private const int LineupsOfABin = 10;

    private sealed record Line(string Name, string Of, PredictedShare? Captain, PredictedShare? Flex);

    private sealed record LineupLine(PredictedLineup Lineup, string Slate);

    public void Write(HtmlWriter page)
    {
        page.Open("div", ("class", "pair-of-tables"));
        WriteLevels(page);
        WriteDuplicates(page);
        page.Close();
        WritePlayers(page);
        WriteLineups(page);
    }

    private void WriteLevels(HtmlWriter page)
    {
        var inOrder = HeldOutShares.Of(slates, slate => slate.Levels)
            .OrderBy(level => levels.IndexOf(level.Key) is >= 0 and var at ? at : int.MaxValue).ThenBy(level => level.Key, NaturalOrder.Comparer);
        Table($"{id}-levels", "Kinds of lineups on held-out slates: predicted share (ring) and observed (dot)", "Lineups").Write(page, inOrder.Select(level => new Line(LevelName.Of(level.Key), "", level.Value, null)));
    }

    private void WriteDuplicates(HtmlWriter page)
    {
        var groups = HeldOutShares.Of(slates, slate => slate.DupCountGroups).OrderBy(group => group.Key, NaturalOrder.Comparer);
        Table($"{id}-dup-groups", "Duplicates: expected share of entries (ring) and seen (dot)", "Entries with the same lineup").Write(page, groups.Select(group => new Line(LevelName.Duplicates(group.Key), "", group.Value, null)));
    }

    private static ReportTable<Line> Table(string tableId, string caption, string head) => new(
        tableId,
        caption,
        ReportColumn<Line>.Text(head, line => line.Name),
        ReportColumn<Line>.Number("Predicted", line => line.Captain?.Predicted, Figure.Share),
        ReportColumn<Line>.Number("Observed", line => line.Captain?.Observed, Figure.Share),
        ReportColumn<Line>.Dots("±", line => line.Captain?.Observed - line.Captain?.Predicted));

    private void WritePlayers(HtmlWriter page)
    {
        var players = slates
            .SelectMany(slate => slate.Captains.Keys.Union(slate.Flex.Keys).Select(name => new Line(name, slate.Slate, slate.Captains.GetValueOrDefault(name), slate.Flex.GetValueOrDefault(name))))
            .OrderByDescending(line => (line.Captain?.Observed ?? 0) + (line.Flex?.Observed ?? 0)).ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        string rest = players.Count > mostRows ? $" The {Figures.Count(mostRows)} most played of {Figures.Count(players.Count)}." : "";
        new ReportTable<Line>(
            $"{id}-held-out-players",
            $"Captains and flex players of held-out slates: predicted share of entries (ring) and observed (dot).{rest}",
            ReportColumn<Line>.Text("Player", line => line.Name),
            ReportColumn<Line>.Text("Slate", line => line.Of),
            ReportColumn<Line>.Number("CPT predicted", line => line.Captain?.Predicted, Figure.Share),
            ReportColumn<Line>.Number("CPT observed", line => line.Captain?.Observed, Figure.Share),
            ReportColumn<Line>.Dots("CPT ±", line => line.Captain?.Observed - line.Captain?.Predicted),
            ReportColumn<Line>.Number("FLEX predicted", line => line.Flex?.Predicted, Figure.Share),
            ReportColumn<Line>.Number("FLEX observed", line => line.Flex?.Observed, Figure.Share),
            ReportColumn<Line>.Dots("FLEX ±", line => line.Flex?.Observed - line.Flex?.Predicted))
        {
            HasSearch = true,
            FirstRows = 12,
        }.Write(page, players.Take(mostRows));
    }

    /// <summary>A plot of the most probable lineups, in groups of ten.</summary>
    public void WriteCalibration(HtmlWriter page)
    {
        var bins = slates.SelectMany(slate => slate.TopLineups.Chunk(LineupsOfABin))
            .Select(lineups => new CalibrationPoint(lineups.Average(lineup => lineup.Predicted), lineups.Average(lineup => lineup.Observed), lineups.Length)).ToList();
        if (bins.Count == 0)
            return;
        CalibrationPlot.Write(page, "The 100 most probable lineups of each slate", $"{Together()} A dot is the mean of ten lineups of a slate. Across: predicted, up: observed.", bins, "lineups");
    }

    private string Together()
    {
        var top = HeldOutShares.Of(slates, slate => new Dictionary<string, PredictedShare> { [""] = slate.TopHundred });
        return top.TryGetValue("", out var together) ? $"Together {Figure.Share(together.Predicted)} of the entries were predicted, and {Figure.Share(together.Observed)} came." : "";
    }

    private void WriteLineups(HtmlWriter page)
    {
        var lineups = slates.SelectMany(slate => slate.TopLineups.Select(lineup => new LineupLine(lineup, slate.Slate))).OrderByDescending(line => line.Lineup.Predicted).Take(mostRows).ToList();
        if (lineups.Count == 0)
            return;
        new ReportTable<LineupLine>(
            $"{id}-held-out-lineups",
            "The most probable lineups of held-out slates: predicted and observed share of entries",
            ReportColumn<LineupLine>.Text("Captain", line => line.Lineup.Captain),
            ReportColumn<LineupLine>.Text("Flex", line => string.Join(", ", line.Lineup.Flex)) with { IsProse = true },
            ReportColumn<LineupLine>.Text("Slate", line => line.Slate),
            ReportColumn<LineupLine>.Number("Predicted", line => line.Lineup.Predicted, Figure.Rate),
            ReportColumn<LineupLine>.Number("Observed", line => line.Lineup.Observed, Figure.Rate))
        {
            HasSearch = true,
            FirstRows = 10,
        }.Write(page, lineups);
    }
}
