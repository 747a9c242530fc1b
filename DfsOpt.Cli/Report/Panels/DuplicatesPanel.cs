using DfsOpt.Cli.Report.Fields;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A segment's most duplicated lineups, and what makes a lineup repeat.</summary>
/// <param name="id">The segment's, on the page.</param>
/// <param name="lineups">Rows of <c>duplicates.csv</c>, the most played first.</param>
/// <param name="profile">The segment's; <see langword="null"/> where the run left none.</param>
internal sealed class DuplicatesPanel(string id, IEnumerable<CsvRow> lineups, FieldProfile? profile)
{
    private const int Most = 25;
    private static readonly string[] _flex = ["util1_name", "util2_name", "util3_name", "util4_name", "util5_name"];

    public void Write(HtmlWriter page)
    {
        var shown = lineups.Take(Most).ToList();
        if (shown.Count == 0)
            page.Element("p", "No two entries of a contest share a lineup, as far as the run tells.", ("class", "quiet"));
        else
            WriteLineups(page, shown);
        if (profile is null)
            return;
        page.Open("div", ("class", "pair-of-tables"));
        WriteBins(page, "gap", "Duplication by gap to the optimum, as a share of it", "Gap", profile.Field.DuplicationByGap, BinName.Share);
        WriteBins(page, "left", "Duplication by salary left", "Salary left", profile.Field.DuplicationBySalaryLeft, BinName.Dollars);
        page.Close();
    }

    private void WriteLineups(HtmlWriter page, IReadOnlyList<CsvRow> shown) => new ReportTable<CsvRow>(
        $"{id}-duplicates",
        "The most duplicated lineups of the segment's contests",
        ReportColumn<CsvRow>.Text("Captain", row => row.Text("cpt_name")),
        ReportColumn<CsvRow>.Text("Flex", row => string.Join(", ", _flex.Select(row.Text))) with { IsProse = true },
        Number("Entries", "dup_count", Figure.Count),
        Number("Share", "pct_contest_lineups", Figure.Share),
        Number("Left", "salary_left", Figure.Dollars),
        Number("Proj", "proj_points", Figure.Points),
        Number("Gap", "proj_gap_to_optimal", Figure.Points),
        Number("Rank", "rank", Figure.Count),
        Number("Top", "top_rank_pct", Figure.Share),
        Number("Points", "points", Figure.Points),
        ReportColumn<CsvRow>.Text("Contest", row => row.Text("contest_id")))
    {
        FirstRows = 10,
    }.Write(page, shown);

    private void WriteBins(HtmlWriter page, string kind, string caption, string head, IReadOnlyList<FieldDuplication> bins, Func<string, string> name) => new ReportTable<FieldDuplication>(
        $"{id}-duplicates-{kind}",
        caption,
        ReportColumn<FieldDuplication>.Text(head, bin => name(bin.Bin)),
        ReportColumn<FieldDuplication>.Number("Entries", bin => bin.Entries, Figure.Count),
        ReportColumn<FieldDuplication>.Number("Mean count", bin => bin.MeanDupCount, Figure.Points),
        ReportColumn<FieldDuplication>.Number("Unique", bin => bin.Unique.Value, Figure.Share)).Write(page, bins);

    private static ReportColumn<CsvRow> Number(string head, string column, Func<double, string> figure) => ReportColumn<CsvRow>.Number(head, row => row.Number(column), figure);
}
