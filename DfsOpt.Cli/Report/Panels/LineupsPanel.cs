using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A contest's lineups with their grades: the user's own, and the best candidates.</summary>
/// <param name="id">The contest's id on the page.</param>
/// <param name="contest">The contest.</param>
/// <param name="mostRows">How many candidates are shown.</param>
internal sealed class LineupsPanel(string id, NightContest contest, int mostRows)
{
    public void WriteOwn(HtmlWriter page)
    {
        if (contest.Own.Count == 0)
        {
            page.Element("p", "None of your entries in this contest has a lineup.", ("class", "quiet"));
            return;
        }

        Table("own", "Your lineups. Dups: opponents with the same lineup. ROI, wins, top 1% and cashes: of the lineup as one more entry, on draws and fields that it was not chosen by.").Write(page, Ranked(contest.Own));
    }

    public void WriteCandidates(HtmlWriter page)
    {
        var candidates = Ranked(contest.Candidates).ToList();
        if (candidates.Count == 0)
        {
            page.Element("p", "The run graded no candidates in this contest.", ("class", "quiet"));
            return;
        }

        string which = candidates.Count > mostRows ? $"The best {Figures.Count(mostRows)} of {Figures.Count(candidates.Count, "lineup")} that were graded on all draws; all are in contests/{contest.Id}/lineup_grades.csv." : $"All {Figures.Count(candidates.Count, "lineup")} that were graded on all draws.";
        Table("candidates", $"{which} The first of so many owe some of their ROI to luck: read the intervals.").Write(page, candidates.Take(mostRows));
    }

    private static IEnumerable<LineupGradeRow> Ranked(IEnumerable<LineupGradeRow> lineups) => lineups.OrderByDescending(lineup => lineup.Roi ?? lineup.WinRate);

    private ReportTable<LineupGradeRow> Table(string kind, string caption) => new(
        $"{id}-{kind}",
        caption,
        ReportColumn<LineupGradeRow>.Text("Captain", lineup => lineup.Captain),
        ReportColumn<LineupGradeRow>.Text("Flex", lineup => $"{lineup.Flex1}, {lineup.Flex2}, {lineup.Flex3}, {lineup.Flex4}, {lineup.Flex5}") with { IsProse = true },
        ReportColumn<LineupGradeRow>.Number("Dups", lineup => lineup.ExpectedDups, Figure.Points),
        ReportColumn<LineupGradeRow>.Text("95%", lineup => $"{Figure.Count(lineup.DupsLow)} to {Figure.Count(lineup.DupsHigh)}"),
        ReportColumn<LineupGradeRow>.Number("ROI", lineup => lineup.Roi, Figure.Percent),
        ReportColumn<LineupGradeRow>.Text("95%", lineup => Interval.Of(lineup.Roi, lineup.RoiSe, Figure.Percent) ?? "–"),
        ReportColumn<LineupGradeRow>.Number("Wins", lineup => lineup.WinRate, Figure.Rate),
        ReportColumn<LineupGradeRow>.Number("Top 1%", lineup => lineup.Top1Pct, Figure.Rate),
        ReportColumn<LineupGradeRow>.Number("Cashes", lineup => lineup.CashRate, Figure.Share),
        ReportColumn<LineupGradeRow>.Number("Proj", lineup => lineup.ProjPoints, Figure.Points),
        ReportColumn<LineupGradeRow>.Number("Salary", lineup => lineup.SalaryUsed, Figure.Dollars),
        ReportColumn<LineupGradeRow>.Text("Stack", lineup => lineup.StackPattern ?? ""))
    {
        HasSearch = true,
        FirstRows = 12,
    };
}
