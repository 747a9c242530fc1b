using System.Globalization;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws actual against projected shares, group by group. Groups on the diagonal were projected well.</summary>
internal static class CalibrationPlot
{
    private const int MostTicks = 5;

    /// <summary>Draws the ownership of players, bin by bin.</summary>
    public static void Write(HtmlWriter page, string title, FieldCalibration calibration)
    {
        string correlation = calibration.RankCorrelation is { } rank ? string.Create(CultureInfo.InvariantCulture, $"; rank correlation {rank:0.00}") : "";
        string says = $"{Figures.Count(calibration.Players, "player")}{correlation}. Across: projected, up: actual. A dot is the mean of players projected alike; the larger it is, the more players.";
        List<CalibrationPoint> points =
        [
            .. calibration.Bins.Where(bin => bin is { Players: > 0, Projected: not null, Actual: not null })
                .Select(bin => new CalibrationPoint(bin.Projected!.Value, bin.Actual!.Value, bin.Players)),
        ];
        Write(page, title, says, points, "players");
    }

    /// <summary>Draws any groups.</summary>
    public static void Write(HtmlWriter page, string title, string says, IReadOnlyList<CalibrationPoint> points, string counted)
    {
        var axis = NumberAxis.FromZero(points.SelectMany(point => new[] { point.Predicted, point.Actual }).DefaultIfEmpty(0.1).Max(), MostTicks);
        page.Open("figure").Open("figcaption").Element("h4", title).Element("p", says).Close();
        page.Open("svg", ("viewBox", $"0 0 {At(Width)} {At(Height)}"), ("role", "img"), ("aria-label", $"{title}: {string.Join("; ", points.Select(point => Said(point, counted)))}"));
        foreach (double tick in axis.Ticks)
        {
            page.Element("text", Figures.Percent(tick), ("x", At(X(axis, tick))), ("y", At(Bottom + 15)), ("text-anchor", tick == axis.Ticks[^1] ? "end" : "middle"));
            page.Element("text", Figures.Percent(tick), ("x", At(Left - 5)), ("y", At(Y(axis, tick) + 3.5)), ("text-anchor", "end"));
            page.Shape("path", ("class", "grid"), ("d", $"M{At(Left)} {At(Y(axis, tick))}H{At(Right)}"));
        }

        page.Shape("path", ("class", "slope"), ("d", $"M{At(Left)} {At(Bottom)}L{At(Right)} {At(Y(axis, axis.Knots[^1]))}"));
        foreach (var point in points)
        {
            page.Open("circle", ("class", "bars"), ("cx", At(X(axis, point.Predicted))), ("cy", At(Y(axis, point.Actual))), ("r", At(3 + Math.Min(4, Math.Log10(point.Count)))));
            page.Element("title", Said(point, counted)).Close();
        }

        page.Close().Close();
    }

    private static string Said(CalibrationPoint point, string counted) => $"projected {Figure.Share(point.Predicted)}, actual {Figure.Share(point.Actual)}, {Figures.Count(point.Count)} {counted}";
}

/// <summary>The predicted and the actual share of a group.</summary>
/// <param name="Predicted">The mean predicted share, from 0 to 1.</param>
/// <param name="Actual">The mean actual share, from 0 to 1.</param>
/// <param name="Count">How many are in the group.</param>
internal readonly record struct CalibrationPoint(double Predicted, double Actual, int Count);
