using System.Globalization;
using System.Text;
using DfsOpt.Cli.Report.Html;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws a histogram the size of a word, to show its shape.</summary>
internal static class SparkLine
{
    private const double Width = 96;
    private const double Height = 22;

    public static void Write(HtmlWriter page, Measure measure, MeasureScale scale, Histogram run, Histogram? against)
    {
        var bars = HistogramBars.Of(scale.Edges, run, against);
        var axis = measure.Axis(bars.Edges);
        if (bars.HighestShare <= 0)
            return;
        page.Open("svg", ("class", "spark"), ("viewBox", $"0 0 {At(Width)} {At(Height)}"), ("aria-hidden", "true"));
        page.Shape("path", ("class", "bars"), ("d", Steps(bars.Run) + "z"));
        if (against is not null)
            page.Shape("path", ("class", "over"), ("d", Steps(bars.Against)));
        page.Close();

        string Steps(IReadOnlyList<PlotBin> steps)
        {
            var path = new StringBuilder($"M0 {At(Height)}");
            foreach (var step in steps)
                path.Append(CultureInfo.InvariantCulture, $"V{Height - step.Share / bars.HighestShare * (Height - 2):0}H{axis.At(step.To) * Width:0}");
            return path.Append(CultureInfo.InvariantCulture, $"V{At(Height)}").ToString();
        }
    }
}
