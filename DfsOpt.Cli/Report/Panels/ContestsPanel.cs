using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A segment's contests: date, size, and what it took to finish well.</summary>
/// <param name="id">The segment's, on the page.</param>
/// <param name="segment">Its distributions.</param>
/// <param name="contests">Rows of <c>contests.csv</c>.</param>
/// <param name="mostRows">How many are shown.</param>
internal sealed class ContestsPanel(string id, TargetDistribution segment, IEnumerable<CsvRow> contests, int mostRows)
{
    private const int LongestContest = 40;

    public void Write(HtmlWriter page)
    {
        var all = contests.OrderByDescending(contest => contest.Text("date"), StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            WriteTable(page, all);
        else
            WriteIds(page);
        string file = $"target_distributions/{segment.GppCategory}.json";
        page.Open("p", ("class", "quiet")).Text("All figures: ").Open("a", ("href", "target_distributions/" + Uri.EscapeDataString(segment.GppCategory) + ".json")).Name(file).Close().Close();
    }

    private void WriteTable(HtmlWriter page, List<CsvRow> all)
    {
        string rest = all.Count > mostRows ? $" The latest {Figures.Count(mostRows)} of {Figures.Count(all.Count)}; all stand in contests.csv." : "";
        new ReportTable<CsvRow>(
            $"{id}-contests",
            $"Contests with the scores that half, a fifth, a tenth and a hundredth of the entries reach. Most dups: entries with the contest's most entered lineup.{rest}",
            ReportColumn<CsvRow>.Text("Contest", contest => contest.Text("contest_id")),
            ReportColumn<CsvRow>.Text("Slate", contest => contest.Text("slate_id")),
            ReportColumn<CsvRow>.Text("Date", contest => contest.Text("date") is { Length: > 0 } date ? date : "–"),
            Number("Entries", "entries", Figure.Count),
            Number("Coverage", "coverage", Figure.Share),
            Number("Lineups", "distinct_lineups", Figure.Count),
            Number("Most dups", "max_dup_count", Figure.Count),
            Number("Most per user", "max_entries_per_user", Figure.Count),
            Number("Won with", "winning_score", Figure.Points),
            Number("Top 1%", "score_p99", Figure.Points),
            Number("Top 10%", "score_p90", Figure.Points),
            Number("Top 20%", "score_p80", Figure.Points),
            Number("Median", "score_p50", Figure.Points),
            ReportColumn<CsvRow>.Text("Final", contest => contest.Text("is_final") == "false" ? "not final" : "yes"),
            ReportColumn<CsvRow>.Special("File", (page, contest) => LongPath.Write(page, contest.Text("file"))))
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

    private static ReportColumn<CsvRow> Number(string head, string column, Func<double, string> figure) => ReportColumn<CsvRow>.Number(head, row => row.Number(column), figure);
}
