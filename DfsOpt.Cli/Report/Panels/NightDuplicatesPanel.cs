using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>How often the field is expected to enter the same lineup.</summary>
/// <param name="id">The contest's id on the page.</param>
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

        double all = contest.Duplicates.Sum(count => count.EntriesWithLineup * count.Lineups);
        if (contest.Row is { ExpectedDistinctLineups: { } distinct, ExpectedMaxDup: { } most })
            page.Element("p", $"{Figures.Count((long)Math.Round(all), "opponent")} are expected to enter {Figure.Count(distinct)} different lineups, the most popular one {Figure.Count(most)} times.");
        new ReportTable<DuplicateCountRow>(
            $"{id}-duplicates",
            "Lineups by how many opponents enter them: the mean of the fields that were drawn",
            ReportColumn<DuplicateCountRow>.Number("Entered", count => count.EntriesWithLineup, count => Figure.Count(count) + (count == 1 ? " time" : " times")),
            ReportColumn<DuplicateCountRow>.Number("Lineups", count => count.Lineups, Figure.Points),
            ReportColumn<DuplicateCountRow>.Number("Share of entries", count => all > 0 ? count.EntriesWithLineup * count.Lineups / all : null, Figure.Share))
        {
            FirstRows = 15,
        }.Write(page, contest.Duplicates);
    }
}
