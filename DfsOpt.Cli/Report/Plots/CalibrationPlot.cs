using System.Globalization;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws actual against projected ownership, bin by bin: what lies on the slope was projected well.</summary>
internal static class CalibrationPlot
{
    private const int MostTicks = 5;

    public static void Write(HtmlWriter page, string title, FieldCalibration calibration)
    {
        var bins = calibration.Bins.Where(bin => bin is { Players: > 0, Projected: not null, Actual: not null }).ToList();
        var axis = NumberAxis.FromZero(bins.SelectMany(bin => new[] { bin.Projected!.Value, bin.Actual!.Value }).DefaultIfEmpty(0.1).Max(), MostTicks);
        page.Open("figure").Open("figcaption").Element("h4", title);
        page.Element("p", calibration.RankCorrelation is { } rank
            ? string.Create(CultureInfo.InvariantCulture, $"{calibration.Players:#,##0} players; rank correlation {rank:0.00}. Across: projected, up: actual.")
            : string.Create(CultureInfo.InvariantCulture, $"{calibration.Players:#,##0} players. Across: projected, up: actual.")).Close();
        page.Open("svg", ("viewBox", $"0 0 {At(Width)} {At(Height)}"), ("role", "img"), ("aria-label", $"{title}: {string.Join("; ", bins.Select(bin => $"projected {Figure.Share(bin.Projected!.Value)}, actual {Figure.Share(bin.Actual!.Value)}, {bin.Players} players"))}"));
        foreach (double tick in axis.Ticks)
        {
            page.Element("text", Figures.Percent(tick), ("x", At(X(axis, tick))), ("y", At(Bottom + 15)), ("text-anchor", tick == axis.Ticks[^1] ? "end" : "middle"));
            page.Element("text", Figures.Percent(tick), ("x", At(Left - 5)), ("y", At(Y(axis, tick) + 3.5)), ("text-anchor", "end"));
            page.Shape("path", ("class", "grid"), ("d", $"M{At(Left)} {At(Y(axis, tick))}H{At(Right)}"));
        }

        page.Shape("path", ("class", "slope"), ("d", $"M{At(Left)} {At(Bottom)}L{At(Right)} {At(Y(axis, axis.Knots[^1]))}"));
        foreach (var bin in bins)
        {
            page.Open("circle", ("class", "bars"), ("cx", At(X(axis, bin.Projected!.Value))), ("cy", At(Y(axis, bin.Actual!.Value))), ("r", At(3 + Math.Min(4, Math.Log10(bin.Players)))));
            page.Element("title", $"projected {Figure.Share(bin.Projected.Value)}, actual {Figure.Share(bin.Actual.Value)}, {bin.Players} players").Close();
        }

        page.Close().Close();
    }
}
