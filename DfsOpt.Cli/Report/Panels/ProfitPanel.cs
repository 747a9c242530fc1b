using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Night;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>The distribution of the profit of some lineups.</summary>
/// <param name="id">The id on the page of the contest, or of the night.</param>
/// <param name="profits">The profit of each draw, in dollars; empty if it is not known.</param>
/// <param name="lineups">How many lineups there are.</param>
/// <param name="fees">What they cost, in dollars.</param>
/// <param name="expected">The mean profit, in dollars; <see langword="null"/> to take it from the draws.</param>
/// <param name="standardError">Its standard error; <see langword="null"/> if that is not known.</param>
internal sealed class ProfitPanel(string id, IReadOnlyList<double> profits, int lineups, double fees, double? expected = null, double? standardError = null)
{
    private static readonly (string Name, double Share)[] _quantiles =
    [
        ("Worst 5%", 0.05), ("Worst 25%", 0.25), ("Median", 0.5), ("Best 25%", 0.75), ("Best 10%", 0.9), ("Best 5%", 0.95), ("Best 1%", 0.99), ("Best of all", 1),
    ];

    public void Write(HtmlWriter page)
    {
        if (profits.Count == 0 || lineups == 0)
        {
            page.Element("p", lineups == 0 ? "There is no lineup yet." : "Payouts or fee are not known, so the profit is not known either.", ("class", "quiet"));
            return;
        }

        var spread = new ProfitSpread(profits, fees);
        page.Element("p", Says(spread));
        page.Open("div", ("class", "plots")).Open("figure", ("data-distribution", "profit"));
        page.Open("figcaption").Element("h4", "Profit of a night").Element("p", $"shares of {Figures.Count(spread.Draws)} simulated nights").Close();
        var (labels, shares) = spread.Classes();
        new SharesPlot("Profit of a night", labels, shares, null, "night", "nights").Write(page);
        NumbersTable.OfLabels(page, labels, shares, null, "nights");
        page.Close();
        page.Open("div");
        new ReportTable<(string Name, double Share)>(
            $"{id}-profit",
            "Worst 5%: 5% of nights end there or below. Best 10%: 10% end there or above.",
            ReportColumn<(string Name, double Share)>.Text("Nights", quantile => quantile.Name),
            ReportColumn<(string Name, double Share)>.Number("Profit", quantile => spread.Quantile(quantile.Share), Figure.Money)).Write(page, _quantiles);
        page.Close().Close();
    }

    private string Says(ProfitSpread spread)
    {
        string mean = expected is { } known && Interval.Of(expected, standardError, Figure.Money) is { } interval
            ? $"{Figure.Money(known)} on average (95%: {interval})"
            : $"{Figure.Money(spread.Mean)} on average";
        double median = spread.Quantile(0.5);
        string half = median < 0 ? $"In half of the nights you lose {Figure.Money(-median)} or more" : $"In half of the nights you make {Figure.Money(median)} or more";
        return $"{Figures.Count(lineups, "lineup")} for {Figure.Money(fees)} in fees {(lineups == 1 ? "makes" : "make")} {mean}, fees taken off. {Figures.Percent(spread.ChanceOfProfit)} of nights end with a profit. {half}.";
    }
}
