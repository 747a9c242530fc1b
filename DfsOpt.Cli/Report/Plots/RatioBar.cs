using DfsOpt.Cli.Report.Html;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws how a group's figure compares with the field's: the ratio with its interval on a logarithmic axis from a third to three times.</summary>
internal static class RatioBar
{
    private const double Width = 130;
    private const double Height = 16;
    private const double Most = 3;

    public static void Write(HtmlWriter page, FieldFigure? figure)
    {
        if (figure?.Ratio is not { } ratio)
            return;
        // What an interval leaves on the other side of 1 may be chance.
        string kind = figure is { RatioLow: > 1 } ? "over-owned" : figure is { RatioHigh: < 1 } ? "under" : "chance";
        page.Open("svg", ("class", $"dots {kind}"), ("viewBox", $"0 0 {At(Width)} {At(Height)}"), ("role", "img"), ("aria-label", Said(figure)));
        page.Shape("path", ("class", "middle"), ("d", $"M{At(Width / 2)} 0V{At(Height)}"));
        if (figure is { RatioLow: { } low, RatioHigh: { } high })
            page.Shape("path", ("d", $"M{At(X(low))} {At(Height / 2)}H{At(X(high))}"));
        page.Shape("circle", ("cx", At(X(ratio))), ("cy", At(Height / 2)), ("r", "4")).Close();
    }

    private static string Said(FieldFigure figure) => figure is { RatioLow: { } low, RatioHigh: { } high }
        ? $"{Tables.Figure.Ratio(figure.Ratio ?? 0)} the field's, from {Tables.Figure.Ratio(low)} to {Tables.Figure.Ratio(high)}"
        : $"{Tables.Figure.Ratio(figure.Ratio ?? 0)} the field's, with no interval";

    private static double X(double ratio) => 5 + (Math.Log(Math.Clamp(ratio, 1 / Most, Most)) / Math.Log(Most) + 1) / 2 * (Width - 10);
}
