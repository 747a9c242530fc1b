using DfsOpt.Cli.Report.Html;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws a ratio with its interval on a logarithmic axis around 1.</summary>
internal static class RatioBar
{
    private const double Width = 130;
    private const double Height = 16;
    private const double Most = 3;

    /// <summary>Draws a group's value divided by the field's, from a third to three times.</summary>
    public static void Write(HtmlWriter page, FieldFigure? figure)
    {
        if (figure is not null)
            Write(page, figure.Ratio, figure.RatioLow, figure.RatioHigh, Most, Said(figure));
    }

    /// <summary>Draws any ratio.</summary>
    /// <param name="page">The page.</param>
    /// <param name="ratio">The ratio; nothing is drawn if it is null.</param>
    /// <param name="low">The lower end of its interval.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="most">The ratio at the right end of the axis; its inverse is at the left end.</param>
    /// <param name="said">The same in words.</param>
    public static void Write(HtmlWriter page, double? ratio, double? low, double? high, double most, string said)
    {
        if (ratio is not { } value)
            return;
        // If the interval includes 1, the difference may be chance.
        string kind = low > 1 ? "over-owned" : high < 1 ? "under" : "chance";
        page.Open("svg", ("class", $"dots {kind}"), ("viewBox", $"0 0 {At(Width)} {At(Height)}"), ("role", "img"), ("aria-label", said));
        page.Shape("path", ("class", "middle"), ("d", $"M{At(Width / 2)} 0V{At(Height)}"));
        if (low is { } from && high is { } to)
            page.Shape("path", ("d", $"M{At(X(from, most))} {At(Height / 2)}H{At(X(to, most))}"));
        page.Shape("circle", ("cx", At(X(value, most))), ("cy", At(Height / 2)), ("r", "4")).Close();
    }

    private static string Said(FieldFigure figure) => figure is { RatioLow: { } low, RatioHigh: { } high }
        ? $"{Tables.Figure.Ratio(figure.Ratio ?? 0)} the field's, from {Tables.Figure.Ratio(low)} to {Tables.Figure.Ratio(high)}"
        : $"{Tables.Figure.Ratio(figure.Ratio ?? 0)} the field's, with no interval";

    private static double X(double ratio, double most) => 5 + (Math.Log(Math.Clamp(ratio, 1 / most, most)) / Math.Log(most) + 1) / 2 * (Width - 10);
}
