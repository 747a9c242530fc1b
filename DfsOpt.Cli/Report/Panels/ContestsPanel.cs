using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A segment's contests: date, size, and the scores that finished well.</summary>
/// <param name="id">The segment's id on the page.</param>
/// <param name="segment">Its distributions.</param>
/// <param name="contests">Its contests.</param>
/// <param name="mostRows">How many are shown.</param>
internal sealed class ContestsPanel(string id, TargetDistribution segment, IEnumerable<ContestRow> contests, int mostRows)
{
    private const int LongestContest = 40;

    public void Write(HtmlWriter page)
    {
        var all = contests.OrderByDescending(contest => contest.Date, StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            WriteTable(page, all);
        else
            WriteIds(page);
        string file = $"target_distributions/{segment.GppCategory}.json";
        page.Open("p", ("class", "quiet")).Text("All figures: ").Open("a", ("href", "target_distributions/" + Uri.EscapeDataString(segment.GppCategory) + ".json")).Name(file).Close().Close();
    }

    private void WriteTable(HtmlWriter page, List<ContestRow> all)
    {
        string rest = all.Count > mostRows ? $" The latest {Figures.Count(mostRows)} of {Figures.Count(all.Count)}; contests.csv has all." : "";
        new ReportTable<ContestRow>(
            $"{id}-contests",
            $"Contests with the scores that half, a fifth, a tenth and a hundredth of the entries reach. Most dups: entries with the contest's most entered lineup.{rest}",
            ReportColumn<ContestRow>.Text("Contest", contest => contest.ContestId),
            ReportColumn<ContestRow>.Text("Slate", contest => contest.SlateId),
            ReportColumn<ContestRow>.Text("Date", contest => contest.Date ?? "–"),
            ReportColumn<ContestRow>.Number("Entries", contest => contest.Entries, Figure.Count),
            ReportColumn<ContestRow>.Number("Coverage", contest => contest.Coverage, Figure.Part),
            ReportColumn<ContestRow>.Number("Lineups", contest => contest.DistinctLineups, Figure.Count),
            ReportColumn<ContestRow>.Number("Most dups", contest => contest.MaxDupCount, Figure.Count),
            ReportColumn<ContestRow>.Number("Most per user", contest => contest.MaxEntriesPerUser, Figure.Count),
            ReportColumn<ContestRow>.Number("Won with", contest => contest.WinningScore, Figure.Points),
            ReportColumn<ContestRow>.Number("Top 1%", contest => contest.ScoreP99, Figure.Points),
            ReportColumn<ContestRow>.Number("Top 10%", contest => contest.ScoreP90, Figure.Points),
            ReportColumn<ContestRow>.Number("Top 20%", contest => contest.ScoreP80, Figure.Points),
            ReportColumn<ContestRow>.Number("Median", contest => contest.ScoreP50, Figure.Points),
            ReportColumn<ContestRow>.Text("Final", contest => contest.IsFinal ? "yes" : "not final"),
            ReportColumn<ContestRow>.Special("File", (page, contest) => LongPath.Write(page, contest.File)))
        {
            FirstRows = 12,
        }.Write(page, all.Take(mostRows));
    }

    private void WriteIds(HtmlWriter page)
    {
        page.Open("p").Text(string.Join(", ", segment.SourceContests.Take(mostRows).Select(contest => Printable.Fit(contest ?? "", LongestContest))));
        if (segment.SourceContests.Count > mostRows)
            page.Text($" and {Figures.Count(segment.SourceContests.Count - mostRows)} more");
        page.Close();
    }
}
