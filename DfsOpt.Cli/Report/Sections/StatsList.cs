using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>Mean, median and p90 above a plot, of the run and below it of the other run.</summary>
internal static class StatsList
{
    public static void Write(HtmlWriter page, Measure measure, HistogramStats run, HistogramStats? against)
    {
        page.Open("dl", ("class", "stats"));
        WriteFigure("mean", run.Mean, against?.Mean);
        WriteFigure("median", run.P50, against?.P50);
        WriteFigure("p90", run.P90, against?.P90);
        page.Close();

        void WriteFigure(string name, double? value, double? other)
        {
            page.Open("div").Element("dt", name);
            WriteValue("run", value);
            if (against is not null)
                WriteValue("pair", other);
            page.Close();
        }

        void WriteValue(string kind, double? value)
        {
            page.Open("dd", ("class", kind));
            if (value is { } figure)
                page.Data(figure, measure.Figure(figure));
            else
                page.Text("–");
            page.Close();
        }
    }
}
