using System.Globalization;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Each slate: its best legal lineup and its players.</summary>
internal sealed class SlatesSection(ReportContent report)
{
    // These limits keep the page small; players.csv has the players of every slate.
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
            page.Element("p", $"The last {Figures.Count(shown)} of {Figures.Count(slates.Count)}; players.csv has the players of all.", ("class", "quiet"));
        foreach (var (number, slate) in slates.TakeLast(shown).Index())
            WriteSlate(page, string.Create(CultureInfo.InvariantCulture, $"slate-{number + 1}"), [.. slate]);
        page.Close().Line();
    }

    private static void WriteSlate(HtmlWriter page, string id, IReadOnlyList<PlayerRow> players)
    {
        page.Open("details", ("class", "slate"), ("id", id)).Open("summary").Element("h3", $"{players[0].Sport} {players[0].SlateId}");
        page.Element("span", Figures.Count(players.Count, "player"), ("class", "quiet")).Close();
        var content = new HtmlWriter();
        WriteOptimum(content, id, players);
        WritePlayers(content, id, players);
        PackedHtml.Write(page, content);
        page.Close().Line();
    }

    private static void WriteOptimum(HtmlWriter page, string id, IReadOnlyList<PlayerRow> players)
    {
        var lineup = players.Where(player => player.OptimalSlot is not null).OrderByDescending(player => player.OptimalSlot == "CPT").ThenByDescending(player => player.Salary).ToList();
        if (lineup.Count == 0)
            return;
        var (points, salary) = (lineup.Sum(player => Times(player) * player.ProjPoints), lineup.Sum(player => Times(player) * player.Salary));
        new ReportTable<PlayerRow>(
            $"{id}-optimum",
            $"The best legal lineup by projection: {Figure.Points(points)} points for {Figure.Dollars(salary)}",
            ReportColumn<PlayerRow>.Text("Player", player => player.PlayerName),
            ReportColumn<PlayerRow>.Text("Slot", player => player.OptimalSlot ?? ""),
            ReportColumn<PlayerRow>.Text("Team", player => player.Team),
            ReportColumn<PlayerRow>.Number("Salary", player => Times(player) * player.Salary, Figure.Dollars),
            ReportColumn<PlayerRow>.Number("Proj", player => Times(player) * player.ProjPoints, Figure.Points),
            ReportColumn<PlayerRow>.Number("Scored", player => Times(player) * player.ActualFpts, Figure.Points),
            ReportColumn<PlayerRow>.Number("Played in this slot", player => player.OptimalSlot == "CPT" ? player.ActualCpt : player.ActualFlex, Figure.Share)).Write(page, lineup);
    }

    private static void WritePlayers(HtmlWriter page, string id, IReadOnlyList<PlayerRow> players)
    {
        var shown = players.OrderByDescending(player => player.ActualAll ?? 0).ThenBy(player => player.PlayerName, StringComparer.Ordinal).Take(MostPlayers).ToList();
        new ReportTable<PlayerRow>(
            $"{id}-players",
            "Players: projected ownership (ring) and actual (dot) over all counted entries of the slate. Value: projected points per $1,000.",
            ReportColumn<PlayerRow>.Text("Player", player => player.PlayerName),
            ReportColumn<PlayerRow>.Text("Team", player => player.Team),
            ReportColumn<PlayerRow>.Text("Pos", player => player.Position ?? ""),
            ReportColumn<PlayerRow>.Number("Salary", player => player.Salary, Figure.Dollars),
            ReportColumn<PlayerRow>.Number("Proj", player => player.ProjPoints, Figure.Points),
            ReportColumn<PlayerRow>.Number("Value", player => player.Value, Figure.Points),
            ReportColumn<PlayerRow>.Number("Scored", player => player.ActualFpts, Figure.Points),
            ReportColumn<PlayerRow>.Number("CPT proj", player => player.ProjectedCpt, Figure.Share),
            ReportColumn<PlayerRow>.Number("CPT actual", player => player.ActualCpt, Figure.Share),
            ReportColumn<PlayerRow>.Dots("CPT ±", player => player.ActualCpt - player.ProjectedCpt),
            ReportColumn<PlayerRow>.Number("FLEX proj", player => player.ProjectedFlex, Figure.Share),
            ReportColumn<PlayerRow>.Number("FLEX actual", player => player.ActualFlex, Figure.Share),
            ReportColumn<PlayerRow>.Dots("FLEX ±", player => player.ActualFlex - player.ProjectedFlex))
        {
            HasSearch = true,
        }.Write(page, shown);
    }

    private static double Times(PlayerRow player) => player.OptimalSlot == "CPT" ? 1.5 : 1;
}
