using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>How often the field is expected to enter the same lineup.</summary>
/// <param name="id">The contest's, on the page.</param>
/// <param name="contest">The contest.</param>
internal sealed class NightDuplicatesPanel(string id, NightContest contest)
{
    public void Write(HtmlWriter page)
    {
        if (contest.Duplicates.Count == 0)
        {
            page.Element("p", "The run left no duplicates.csv for this contest.", ("class", "quiet"));
            return;
        }

        double all = contest.Duplicates.Sum(count => count.Entries * count.Lineups);
        if (contest is { DistinctLineups: { } distinct, MostDuplicates: { } most })
            page.Element("p", $"{Figures.Count((long)Math.Round(all), "opponent")} are expected to enter {Figure.Count(distinct)} different lineups, the most popular one {Figure.Count(most)} times.");
        new ReportTable<(double Entries, double Lineups)>(
            $"{id}-duplicates",
            "Lineups by how many opponents enter them: the mean of the fields that were drawn",
            ReportColumn<(double Entries, double Lineups)>.Number("Entered", count => count.Entries, count => Figure.Count(count) + (count == 1 ? " time" : " times")),
            ReportColumn<(double Entries, double Lineups)>.Number("Lineups", count => count.Lineups, Figure.Points),
            ReportColumn<(double Entries, double Lineups)>.Number("Share of entries", count => all > 0 ? count.Entries * count.Lineups / all : null, Figure.Share))
        {
            FirstRows = 15,
        }.Write(page, contest.Duplicates);
    }
}
