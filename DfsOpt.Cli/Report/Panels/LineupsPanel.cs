using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core.Grades;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A contest's lineups with their grades: the person's own, and the best of the candidates.</summary>
/// <param name="id">The contest's, on the page.</param>
/// <param name="contest">The contest.</param>
/// <param name="mostRows">How many candidates are shown.</param>
internal sealed class LineupsPanel(string id, NightContest contest, int mostRows)
{
    private const double Sureness = 1.96;

    public void WriteOwn(HtmlWriter page)
    {
        var own = contest.Lineups.Where(lineup => lineup.IsOwn).ToList();
        if (own.Count == 0)
        {
            page.Element("p", "None of your entries in this contest has a lineup.", ("class", "quiet"));
            return;
        }

        Table("own", "Your lineups. Dups: opponents with the same lineup. ROI, wins, top 1% and cashes: of the lineup as one more entry, on draws that it was not chosen by.").Write(page, Ranked(own));
    }

    public void WriteCandidates(HtmlWriter page)
    {
        var candidates = Ranked(contest.Lineups.Where(lineup => !lineup.IsOwn)).ToList();
        if (candidates.Count == 0)
        {
            page.Element("p", "The run graded no candidates in this contest.", ("class", "quiet"));
            return;
        }

        string which = candidates.Count > mostRows ? $"The best {Figures.Count(mostRows)} of {Figures.Count(candidates.Count, "lineup")} that were graded closely; all stand in contests/{contest.Id}/lineup_grades.csv." : $"All {Figures.Count(candidates.Count, "lineup")} that were graded closely.";
        Table("candidates", $"{which} The first of so many owe some of their ROI to luck: read the intervals.").Write(page, candidates.Take(mostRows));
    }

    private static IEnumerable<NightLineup> Ranked(IEnumerable<NightLineup> lineups) => lineups.OrderByDescending(lineup => lineup.Roi?.Value ?? lineup.WinRate?.Value);

    private ReportTable<NightLineup> Table(string kind, string caption) => new(
        $"{id}-{kind}",
        caption,
        ReportColumn<NightLineup>.Text("Captain", lineup => lineup.Captain),
        ReportColumn<NightLineup>.Text("Flex", lineup => string.Join(", ", lineup.Flex)) with { IsProse = true },
        ReportColumn<NightLineup>.Number("Dups", lineup => lineup.Duplicates, Figure.Points),
        ReportColumn<NightLineup>.Text("95%", lineup => lineup is { DuplicatesLow: { } low, DuplicatesHigh: { } high } ? $"{Figure.Count(low)} to {Figure.Count(high)}" : "–"),
        ReportColumn<NightLineup>.Number("ROI", lineup => lineup.Roi?.Value, Figure.Percent),
        ReportColumn<NightLineup>.Text("95%", lineup => Interval(lineup.Roi)),
        ReportColumn<NightLineup>.Number("Wins", lineup => lineup.WinRate?.Value, Figure.Rate),
        ReportColumn<NightLineup>.Number("Top 1%", lineup => lineup.TopOnePercentRate?.Value, Figure.Rate),
        ReportColumn<NightLineup>.Number("Cashes", lineup => lineup.CashRate?.Value, Figure.Share),
        ReportColumn<NightLineup>.Number("Proj", lineup => lineup.Projection, Figure.Points),
        ReportColumn<NightLineup>.Number("Salary", lineup => lineup.Salary, Figure.Dollars),
        ReportColumn<NightLineup>.Text("Stack", lineup => lineup.Stack))
    {
        HasSearch = true,
        FirstRows = 12,
    };

    private static string Interval(Estimate? estimate) => estimate is { } found && double.IsFinite(found.StandardError)
        ? $"{Figure.Percent(found.Value - (Sureness * found.StandardError))} to {Figure.Percent(found.Value + (Sureness * found.StandardError))}"
        : "–";
}
