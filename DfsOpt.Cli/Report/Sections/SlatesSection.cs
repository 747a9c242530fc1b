using System.Globalization;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Each slate: its best legal lineup and its players.</summary>
internal sealed class SlatesSection(ReportContent report)
{
    // Together they keep the page small; the players of every slate stand in players.csv.
    private const int RowsOfAll = 2_000;
    private const int MostPlayers = 60;

    public void Write(HtmlWriter page)
    {
        var slates = report.Fields.Players.GroupBy(player => (player.Sport, player.SlateId)).ToList();
        if (slates.Count == 0)
            return;
        page.Open("section", ("id", "slates")).Element("h2", "Slates");
        int shown = Math.Max(1, RowsOfAll / Math.Max(1, Math.Min(MostPlayers, slates.Max(slate => slate.Count()))));
        if (slates.Count > shown)
            page.Element("p", $"The last {Figures.Count(shown)} of {Figures.Count(slates.Count)}; the players of all stand in players.csv.", ("class", "quiet"));
        foreach (var (number, slate) in slates.TakeLast(shown).Index())
            WriteSlate(page, string.Create(CultureInfo.InvariantCulture, $"slate-{number + 1}"), [.. slate]);
        page.Close().Line();
    }

    private static void WriteSlate(HtmlWriter page, string id, IReadOnlyList<SlatePlayer> players)
    {
        page.Open("details", ("class", "slate"), ("id", id)).Open("summary").Element("h3", $"{players[0].Sport} {players[0].SlateId}");
        page.Element("span", Figures.Count(players.Count, "player"), ("class", "quiet")).Close();
        var content = new HtmlWriter();
        WriteOptimum(content, id, players);
        WritePlayers(content, id, players);
        PackedHtml.Write(page, content);
        page.Close().Line();
    }

    private static void WriteOptimum(HtmlWriter page, string id, IReadOnlyList<SlatePlayer> players)
    {
        var lineup = players.Where(player => player.OptimalSlot.Length > 0).OrderByDescending(player => player.OptimalSlot == "CPT").ThenByDescending(player => player.Salary).ToList();
        if (lineup.Count == 0)
            return;
        var (points, salary) = (lineup.Sum(player => Times(player) * player.Projection), lineup.Sum(player => Times(player) * player.Salary));
        new ReportTable<SlatePlayer>(
            $"{id}-optimum",
            $"The best legal lineup by projection: {Figure.Points(points ?? 0)} points for {Figure.Dollars(salary ?? 0)}",
            ReportColumn<SlatePlayer>.Text("Player", player => player.Name),
            ReportColumn<SlatePlayer>.Text("Slot", player => player.OptimalSlot),
            ReportColumn<SlatePlayer>.Text("Team", player => player.Team),
            ReportColumn<SlatePlayer>.Number("Salary", player => Times(player) * player.Salary, Figure.Dollars),
            ReportColumn<SlatePlayer>.Number("Proj", player => Times(player) * player.Projection, Figure.Points),
            ReportColumn<SlatePlayer>.Number("Scored", player => Times(player) * player.Scored, Figure.Points),
            ReportColumn<SlatePlayer>.Number("Played in this slot", player => player.OptimalSlot == "CPT" ? player.Actual.Captain : player.Actual.Flex, Figure.Share)).Write(page, lineup);
    }

    private static void WritePlayers(HtmlWriter page, string id, IReadOnlyList<SlatePlayer> players)
    {
        var shown = players.OrderByDescending(player => player.Actual.All ?? 0).ThenBy(player => player.Name, StringComparer.Ordinal).Take(MostPlayers).ToList();
        new ReportTable<SlatePlayer>(
            $"{id}-players",
            "Players: projected ownership (ring) and actual (dot) over all counted entries of the slate. Value: projected points per $1,000.",
            ReportColumn<SlatePlayer>.Text("Player", player => player.Name),
            ReportColumn<SlatePlayer>.Text("Team", player => player.Team),
            ReportColumn<SlatePlayer>.Text("Pos", player => player.Position),
            ReportColumn<SlatePlayer>.Number("Salary", player => player.Salary, Figure.Dollars),
            ReportColumn<SlatePlayer>.Number("Proj", player => player.Projection, Figure.Points),
            ReportColumn<SlatePlayer>.Number("Value", player => player.Value, Figure.Points),
            ReportColumn<SlatePlayer>.Number("Scored", player => player.Scored, Figure.Points),
            ReportColumn<SlatePlayer>.Number("CPT proj", player => player.Projected.Captain, Figure.Share),
            ReportColumn<SlatePlayer>.Number("CPT actual", player => player.Actual.Captain, Figure.Share),
            ReportColumn<SlatePlayer>.Dots("CPT ±", player => player.Actual.Captain - player.Projected.Captain),
            ReportColumn<SlatePlayer>.Number("FLEX proj", player => player.Projected.Flex, Figure.Share),
            ReportColumn<SlatePlayer>.Number("FLEX actual", player => player.Actual.Flex, Figure.Share),
            ReportColumn<SlatePlayer>.Dots("FLEX ±", player => player.Actual.Flex - player.Projected.Flex))
        {
            HasSearch = true,
        }.Write(page, shown);
    }

    private static double Times(SlatePlayer player) => player.OptimalSlot == "CPT" ? 1.5 : 1;
}
