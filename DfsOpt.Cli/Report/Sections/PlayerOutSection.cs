using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>How many lineups depend on each player, and the command that runs the night again without him.</summary>
internal sealed class PlayerOutSection(ReportContent report, NightRun night)
{
    private sealed record Line(string Name, string Team, long AsCaptain, long AsFlex, double FieldLeast, double FieldMost);

    public void Write(HtmlWriter page)
    {
        List<Line> players =
        [
            .. night.Contests.SelectMany(contest => contest.Players)
                .GroupBy(player => (player.PlayerName, player.Team))
                .Select(player => new Line(player.Key.PlayerName, player.Key.Team, player.Sum(one => one.CaptainEntries), player.Sum(one => one.FlexEntries), player.Min(one => one.FieldCaptainRate + one.FieldFlexRate), player.Max(one => one.FieldCaptainRate + one.FieldFlexRate)))
                .OrderByDescending(player => player.AsCaptain + player.AsFlex).ThenByDescending(player => player.FieldMost).ThenBy(player => player.Name, StringComparer.Ordinal),
        ];
        if (players.Count == 0 || report.Run.Manifest is not { } manifest)
            return;
        page.Open("section", ("id", "out")).Element("h2", "If a player is out");
        page.Element("p", "Run the night again without him, and compare the two reports. First empty his rows in DKEntries.csv: an entry that has a lineup keeps it.", ("class", "quiet"));
        page.Open("p", ("class", "overlay script")).Open("label").Text("Without ").Open("select", ("id", "without"));
        foreach (var player in players)
            page.Element("option", player.Name, ("value", RunAgain.Without(manifest.Config, player.Name)));
        page.Close().Close().Close();
        page.Open("pre", ("class", "command"), ("tabindex", "0"), ("aria-label", "The command")).Element("code", RunAgain.Without(manifest.Config, players[0].Name), ("id", "command")).Close();
        page.Element("button", "Copy", ("class", "tool script"), ("type", "button"), ("id", "copy"));
        new ReportTable<Line>(
            "out-players",
            "Your lineups with each player, over all contests, and the share of opponents' entries that are expected to have him: the least and the most of a contest",
            ReportColumn<Line>.Text("Player", player => player.Name),
            ReportColumn<Line>.Text("Team", player => player.Team),
            ReportColumn<Line>.Number("Your lineups", player => player.AsCaptain + player.AsFlex, Figure.Count),
            ReportColumn<Line>.Number("as captain", player => player.AsCaptain, Figure.Count),
            ReportColumn<Line>.Number("Field, least", player => player.FieldLeast, Figure.Share),
            ReportColumn<Line>.Number("Field, most", player => player.FieldMost, Figure.Share))
        {
            HasSearch = true,
            FirstRows = 10,
        }.Write(page, players);
        page.Close().Line();
    }
}
