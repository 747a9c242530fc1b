using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A segment's players: their projected and their actual ownership.</summary>
/// <param name="id">The segment's id on the page.</param>
/// <param name="players">The players, the most played first.</param>
/// <param name="profile">The segment's field profile; <see langword="null"/> if the run has none.</param>
/// <param name="mostRows">How many are shown.</param>
internal sealed class PlayersPanel(string id, IReadOnlyList<SegmentPlayer> players, FieldProfile? profile, int mostRows)
{
    public void Write(HtmlWriter page)
    {
        if (players.Count == 0)
        {
            page.Element("p", "The run left no players.csv, so nothing is known of its players.", ("class", "quiet"));
            return;
        }

        if (profile is not null)
        {
            page.Open("div", ("class", "plots"));
            CalibrationPlot.Write(page, "Captain ownership, projected and actual", profile.Field.CaptainCalibration);
            CalibrationPlot.Write(page, "Flex ownership, projected and actual", profile.Field.FlexCalibration);
            page.Close();
        }

        string rest = players.Count > mostRows ? $" The {Figures.Count(mostRows)} most played of {Figures.Count(players.Count)}; players.csv has all." : "";
        new ReportTable<SegmentPlayer>(
            $"{id}-players",
            $"Players: projected ownership (ring) and actual (dot), as captain and as flex; a player of several slates counts by their entries.{rest}",
            ReportColumn<SegmentPlayer>.Text("Player", player => player.Name),
            ReportColumn<SegmentPlayer>.Text("Team", player => player.Team),
            ReportColumn<SegmentPlayer>.Text("Pos", player => player.Position),
            ReportColumn<SegmentPlayer>.Number("Slates", player => player.Slates, Figure.Count),
            ReportColumn<SegmentPlayer>.Number("Salary", player => player.Salary, Figure.Dollars),
            ReportColumn<SegmentPlayer>.Number("Proj", player => player.Projection, Figure.Points),
            ReportColumn<SegmentPlayer>.Number("Scored", player => player.Scored, Figure.Points),
            ReportColumn<SegmentPlayer>.Number("CPT proj", player => player.Projected.Captain, Figure.Share),
            ReportColumn<SegmentPlayer>.Number("CPT actual", player => player.Actual.Captain, Figure.Share),
            ReportColumn<SegmentPlayer>.Dots("CPT ±", player => player.Actual.Captain - player.Projected.Captain),
            ReportColumn<SegmentPlayer>.Number("FLEX proj", player => player.Projected.Flex, Figure.Share),
            ReportColumn<SegmentPlayer>.Number("FLEX actual", player => player.Actual.Flex, Figure.Share),
            ReportColumn<SegmentPlayer>.Dots("FLEX ±", player => player.Actual.Flex - player.Projected.Flex),
            ReportColumn<SegmentPlayer>.Number("All actual", player => player.Actual.All, Figure.Share))
        {
            HasSearch = true,
            FirstRows = 12,
        }.Write(page, players.Take(mostRows));
    }
}
