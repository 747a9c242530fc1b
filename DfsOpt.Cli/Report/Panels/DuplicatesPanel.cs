using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A segment's most duplicated lineups, and what makes lineups duplicated.</summary>
/// <param name="id">The segment's id on the page.</param>
/// <param name="lineups">The lineups, the most duplicated first.</param>
/// <param name="profile">The segment's field profile; <see langword="null"/> if the run has none.</param>
internal sealed class DuplicatesPanel(string id, IEnumerable<DuplicateRow> lineups, FieldProfile? profile)
{
    private const int Most = 25;

    public void Write(HtmlWriter page)
    {
        var shown = lineups.Take(Most).ToList();
        if (shown.Count == 0)
            page.Element("p", "The run has no two entries of a contest with the same lineup.", ("class", "quiet"));
        else
            WriteLineups(page, shown);
        if (profile is null)
            return;
        page.Open("div", ("class", "pair-of-tables"));
        WriteBins(page, "gap", "Duplication by gap to the optimum, as a share of it", "Gap", profile.Field.DuplicationByGap, BinName.Share);
        WriteBins(page, "left", "Duplication by salary left", "Salary left", profile.Field.DuplicationBySalaryLeft, BinName.Dollars);
        page.Close();
    }

    private void WriteLineups(HtmlWriter page, IReadOnlyList<DuplicateRow> shown) => new ReportTable<DuplicateRow>(
        $"{id}-duplicates",
        "The most duplicated lineups of the segment's contests",
        ReportColumn<DuplicateRow>.Text("Captain", row => row.CptName),
        ReportColumn<DuplicateRow>.Text("Flex", row => $"{row.Util1Name}, {row.Util2Name}, {row.Util3Name}, {row.Util4Name}, {row.Util5Name}") with { IsProse = true },
        ReportColumn<DuplicateRow>.Number("Entries", row => row.DupCount, Figure.Count),
        ReportColumn<DuplicateRow>.Number("Share", row => row.PctContestLineups, Figure.Share),
        ReportColumn<DuplicateRow>.Number("Left", row => row.SalaryLeft, Figure.Dollars),
        ReportColumn<DuplicateRow>.Number("Proj", row => row.ProjPoints, Figure.Points),
        ReportColumn<DuplicateRow>.Number("Gap", row => row.ProjGapToOptimal, Figure.Points),
        ReportColumn<DuplicateRow>.Number("Rank", row => row.Rank, Figure.Count),
        ReportColumn<DuplicateRow>.Number("Top", row => row.TopRankPct, Figure.Share),
        ReportColumn<DuplicateRow>.Number("Points", row => row.Points, Figure.Points),
        ReportColumn<DuplicateRow>.Text("Contest", row => row.ContestId))
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
}
