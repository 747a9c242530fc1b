using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws projected and actual ownership on one line: a ring and a dot, and what lies between them.</summary>
internal static class ShareDots
{
    private const double Width = 130;
    private const double Height = 16;
    private const double Edge = 6;

    /// <param name="page">Where to.</param>
    /// <param name="projected">From 0 to <paramref name="most"/>.</param>
    /// <param name="actual">From 0 to <paramref name="most"/>.</param>
    /// <param name="most">What stands at the right end.</param>
    public static void Write(HtmlWriter page, double? projected, double? actual, double most)
    {
        if (actual is not { } played)
            return;
        var kind = projected is { } said && played < said ? "under" : "over-owned";
        page.Open("svg", ("class", $"dots {kind}"), ("viewBox", $"0 0 {At(Width)} {At(Height)}"), ("role", "img"), ("aria-label", projected is { } share ? $"projected {Figure.Share(share)}, actual {Figure.Share(played)}" : $"actual {Figure.Share(played)}"));
        if (projected is { } expected)
        {
            page.Shape("path", ("d", $"M{At(X(expected))} {At(Height / 2)}H{At(X(played))}"));
            page.Shape("circle", ("class", "ring"), ("cx", At(X(expected))), ("cy", At(Height / 2)), ("r", "4"));
        }

        page.Shape("circle", ("cx", At(X(played))), ("cy", At(Height / 2)), ("r", "4")).Close();

        double X(double value) => Edge + Math.Min(1, value / most) * (Width - 2 * Edge);
    }
}
