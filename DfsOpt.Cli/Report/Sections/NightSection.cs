using System.Globalization;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Panels;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>A night: a table of all contests, the distribution of the night's profit, then panels for each contest.</summary>
internal sealed class NightSection(ReportContent report, NightRun night)
{
    private const int Unfolded = 2;
    private const int LineupsOfAll = 1_500;

    // These codes leave something to do in the user's file.
    private static readonly string[] _unfilled = ["unfilled_entry", "unusable_entry"];

    private readonly List<(NightContest Contest, string Id)> _contests =
        [.. night.Contests.Select((contest, number) => (contest, string.Create(CultureInfo.InvariantCulture, $"contest-{number + 1}")))];

    public void Write(HtmlWriter page)
    {
        page.Open("section", ("id", "contests")).Element("h2", "How tonight's fields will play");
        if (_contests.Count == 0)
        {
            page.Element("p", "The run did not get as far as the contests' results.", ("class", "quiet"));
        }
        else
        {
            WriteUnfilled(page);
            WriteTable(page);
            WriteNight(page);
            int mostRows = Math.Clamp(LineupsOfAll / _contests.Count, 25, 300);
            foreach (var (number, (contest, id)) in _contests.Index())
                WriteCard(page, contest, id, mostRows, number < Unfolded);
        }

        page.Close().Line();
    }

    private void WriteUnfilled(HtmlWriter page)
    {
        long empty = _contests.Sum(contest => contest.Contest.Row.EmptyEntries);
        var reasons = report.Warnings.Where(warning => _unfilled.Contains(warning.Code)).ToList();
        if (empty > 0)
            page.Element("p", $"{Figures.Count(empty, "entry is", "entries are")} still empty{(reasons.Count > 0 ? ":" : ". Run the night with --assign to fill them.")}", ("class", "fault"));
        if (reasons.Count == 0)
            return;
        page.Open("ul", ("class", "named"));
        foreach (var warning in reasons)
            page.Element("li", Printable.Fit(warning.Message, 400));
        page.Close();
    }

    private void WriteTable(HtmlWriter page) => new ReportTable<(NightContest Contest, string Id)>(
        "overview",
        "Profit: what your lineups make together on average, fees taken off, with its 95% interval. Lineups: how many different ones the field has. Most entered: how often its most popular lineup is entered.",
        ReportColumn<(NightContest Contest, string Id)>.Special("Contest", (page, row) => page.Element("a", Printable.Fit(row.Contest.Title, 60), ("href", "#" + row.Id))),
        Number("Profit", contest => contest.Row.ExpectedProfit, Figure.Money),
        ReportColumn<(NightContest Contest, string Id)>.Text("95%", row => Interval.Of(row.Contest.Row.ExpectedProfit, row.Contest.Row.ExpectedProfitSe, Figure.Money) ?? "–"),
        Number("Chance of profit", contest => contest.Profits.Count > 0 ? new ProfitSpread(contest.Profits, contest.Fees ?? 0).ChanceOfProfit : null, Figure.Share),
        Number("Yours", contest => contest.Row.OwnEntries, Figure.Count),
        Number("Empty", contest => contest.Row.EmptyEntries, Figure.Count),
        Number("Entries", contest => contest.Row.Entries, Figure.Count),
        Number("Fee", contest => contest.Row.EntryFee, Figure.Money),
        Number("Prizes", contest => contest.Row.PrizePool, Figure.Dollars),
        Number("Lineups", contest => contest.Row.ExpectedDistinctLineups, Figure.Count),
        Number("Most entered", contest => contest.Row.ExpectedMaxDup, Figure.Count),
        ReportColumn<(NightContest Contest, string Id)>.Text("Top captain", row => TopCaptain(row.Contest)))
    {
        FirstRows = 200,
    }.Write(page, _contests);

    private void WriteNight(HtmlWriter page)
    {
        if (_contests.Count < 2 || night.Profits.Count == 0)
            return;
        page.Open("details", ("class", "segment"), ("id", "night"), ("open", "")).Open("summary").Element("h3", "The night in all").Close();
        page.Open("div", ("class", "panel"));
        new ProfitPanel("night", night.Profits, _contests.Where(contest => contest.Contest.Profits.Count > 0).Sum(contest => contest.Contest.Own.Count), night.Fees).Write(page);
        page.Close().Close();
    }

    private static void WriteCard(HtmlWriter page, NightContest contest, string id, int mostRows, bool isOpen)
    {
        var lineups = new LineupsPanel(id, contest, mostRows);
        new Card(id, ("data-contest", contest.Title)).Write(page, isOpen, contest.Title, card => card.Element("span", Size(contest), ("class", "quiet")),
        [
            ("Field", new FieldPanel(id, contest).Write),
            ("Your lineups", lineups.WriteOwn),
            ("Candidates", lineups.WriteCandidates),
            ("Duplicates", new NightDuplicatesPanel(id, contest).Write),
            ("Profit", new ProfitPanel(id, contest.Profits, contest.Own.Count, contest.Fees ?? 0, contest.Row.ExpectedProfit, contest.Row.ExpectedProfitSe).Write),
        ]);
    }

    private static string Size(NightContest contest) =>
        $"{contest.Id}; {contest.Row.GppCategory}; {(contest.Row.Entries is { } entries ? Figures.Count(entries, "entry", "entries") : "size not known")}, {Figures.Count(contest.Row.OwnEntries)} of them yours";

    private static string TopCaptain(NightContest contest) => contest.Players.MaxBy(player => player.FieldCaptainRate) is { } top
        ? $"{Printable.Fit(top.PlayerName, 24)} {Figure.Share(top.FieldCaptainRate)}"
        : "–";

    private static ReportColumn<(NightContest Contest, string Id)> Number(string head, Func<NightContest, double?> value, Func<double, string> figure) =>
        ReportColumn<(NightContest Contest, string Id)>.Number(head, row => value(row.Contest), figure);
}
