using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A contest's field by player, beside the person's own lineups.</summary>
/// <param name="id">The contest's, on the page.</param>
/// <param name="contest">The contest.</param>
internal sealed class FieldPanel(string id, NightContest contest)
{
    public void Write(HtmlWriter page)
    {
        if (contest.Players.Count == 0)
        {
            page.Element("p", "The run left no exposures.csv, so nothing is known of this contest's field.", ("class", "quiet"));
            return;
        }

        string own = contest.OwnLineups == 0 ? "You have no lineup in this contest, so no dot is drawn." : "The dot is your own exposure.";
        new ReportTable<NightPlayer>(
            $"{id}-field",
            $"How often opponents are expected to play each player (ring), as captain and as flex. {own}",
            ReportColumn<NightPlayer>.Text("Player", player => player.Name),
            ReportColumn<NightPlayer>.Text("Team", player => player.Team),
            ReportColumn<NightPlayer>.Number("CPT field", player => player.Field.Captain, Figure.Share),
            ReportColumn<NightPlayer>.Number("CPT yours", player => player.Own.Captain, Figure.Share),
            ReportColumn<NightPlayer>.Dots("CPT ±", player => player.Own.Captain - player.Field.Captain),
            ReportColumn<NightPlayer>.Number("FLEX field", player => player.Field.Flex, Figure.Share),
            ReportColumn<NightPlayer>.Number("FLEX yours", player => player.Own.Flex, Figure.Share),
            ReportColumn<NightPlayer>.Dots("FLEX ±", player => player.Own.Flex - player.Field.Flex),
            ReportColumn<NightPlayer>.Number("All field", player => player.Field.All, Figure.Share),
            ReportColumn<NightPlayer>.Number("All yours", player => player.Own.All, Figure.Share),
            ReportColumn<NightPlayer>.Number("Your lineups", player => player.OwnAsCaptain + player.OwnAsFlex, Figure.Count))
        {
            HasSearch = true,
            FirstRows = 15,
        }.Write(page, contest.Players.OrderByDescending(player => player.Field.All).ThenBy(player => player.Name, StringComparer.Ordinal));
    }
}
