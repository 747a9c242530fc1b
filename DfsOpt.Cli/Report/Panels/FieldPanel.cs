using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A contest's field by player, next to the user's own lineups.</summary>
/// <param name="id">The contest's id on the page.</param>
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

        string own = contest.Own.Count == 0 ? "You have no lineup in this contest, so no dot is drawn." : "The dot is your own exposure.";
        new ReportTable<ExposureRow>(
            $"{id}-field",
            $"How often opponents are expected to play each player (ring), as captain and as flex. {own}",
            ReportColumn<ExposureRow>.Text("Player", player => player.PlayerName),
            ReportColumn<ExposureRow>.Text("Team", player => player.Team),
            ReportColumn<ExposureRow>.Number("CPT field", player => player.FieldCaptainRate, Figure.Share),
            ReportColumn<ExposureRow>.Number("CPT yours", player => player.CaptainExposure, Figure.Share),
            ReportColumn<ExposureRow>.Dots("CPT ±", player => player.CaptainExposure - player.FieldCaptainRate),
            ReportColumn<ExposureRow>.Number("FLEX field", player => player.FieldFlexRate, Figure.Share),
            ReportColumn<ExposureRow>.Number("FLEX yours", player => player.FlexExposure, Figure.Share),
            ReportColumn<ExposureRow>.Dots("FLEX ±", player => player.FlexExposure - player.FieldFlexRate),
            ReportColumn<ExposureRow>.Number("All field", player => player.FieldCaptainRate + player.FieldFlexRate, Figure.Share),
            ReportColumn<ExposureRow>.Number("All yours", player => player.CaptainExposure + player.FlexExposure, Figure.Share),
            ReportColumn<ExposureRow>.Number("Your lineups", player => player.CaptainEntries + player.FlexEntries, Figure.Count))
        {
            HasSearch = true,
            FirstRows = 15,
        }.Write(page, contest.Players.OrderByDescending(player => player.FieldCaptainRate + player.FieldFlexRate).ThenBy(player => player.PlayerName, StringComparer.Ordinal));
    }
}
