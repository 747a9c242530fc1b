using System.Globalization;
using System.Text;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Terminal;
using static DfsOpt.Cli.Report.Plots.PlotFrame;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>Draws a histogram as bars, a second one as a line over them, and marks mean, median and p90.</summary>
internal sealed class HistogramPlot(Measure measure, MeasureScale scale, Histogram run, Histogram? against)
{
    private const int MostShareTicks = 4;

    private readonly HistogramBars _bars = HistogramBars.Of(scale.Edges, run, against);

    public void Write(HtmlWriter page)
    {
        var values = measure.Axis(_bars.Edges);
        var shares = NumberAxis.FromZero(scale.HighestShare, MostShareTicks);
        page.Open(
            "svg",
            ("viewBox", $"0 0 {At(Width)} {At(Height)}"),
            ("role", "img"),
            ("tabindex", "0"),
            ("aria-label", Said()),
            ("data-measure", measure.Key),
            ("data-knots", values.Knots.SequenceEqual(_bars.Edges.Edges) ? null : Listed(values.Knots)),
            ("data-edges", Listed(_bars.Edges.Edges)),
            ("data-counts", Listed(_bars.Run.Select(bar => (double)bar.Count))),
            ("data-against", against is null ? null : Listed(_bars.Against.Select(bar => (double)bar.Count))),
            ("data-most", Listed([shares.Knots[^1]])),
            ("data-tail", _bars.Edges.HasTail ? "" : null));
        WriteShareAxis(page, shares);
        WriteBars(page, values, shares);
        if (against is not null)
        {
            page.Shape("path", ("class", "over"), ("d", Outline(values, shares)));
            foreach (var mark in Marks(against.Stats, values))
                page.Shape("path", ("class", $"mark pair {mark.Name}"), ("d", $"M{At(mark.X)} {At(Top - 3)}V{At(Top + 14)}"));
        }

        WriteMarks(page, values);
        WriteValueAxis(page, values);
        page.Close();
    }

    private static string Listed(IEnumerable<double> values) =>
        string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    private string Said()
    {
        var said = new StringBuilder($"{measure.Title}, {Figures.Count(run.Counts.Sum(), "entry", "entries")}");
        Add(run.Stats, ": ");
        if (against is not null)
            Add(against.Stats, "; against ");
        if (_bars.Run.Count > 0 && _bars.Run.MaxBy(bar => bar.Share) is { } fullest)
            said.Append(CultureInfo.InvariantCulture, $"; most in {measure.Bin(fullest.From, fullest.To)}, {Figures.Percent(fullest.Share)}");
        return said.ToString();

        void Add(HistogramStats stats, string before)
        {
            if (stats is { Mean: { } mean, P50: { } p50, P90: { } p90 })
                said.Append(CultureInfo.InvariantCulture, $"{before}mean {measure.Figure(mean)}, median {measure.Figure(p50)}, p90 {measure.Figure(p90)}");
        }
    }

    private static void WriteShareAxis(HtmlWriter page, NumberAxis shares)
    {
        string lines = string.Concat(shares.Ticks.Where(tick => tick > 0).Select(tick => $"M{At(Left)} {At(Y(shares, tick))}H{At(Right)}"));
        page.Shape("path", ("class", "grid"), ("d", lines));
        page.Open("g", ("class", "shares"), ("transform", $"translate({At(Left - 5)} 3.5)"));
        foreach (double tick in shares.Ticks)
            page.Element("text", Figures.Percent(tick), ("y", At(Y(shares, tick))));
        page.Close();
    }

    // All bars have the same width, so each is one vertical stroke, which is much shorter than an outline.
    private void WriteBars(HtmlWriter page, NumberAxis values, NumberAxis shares)
    {
        double width = (Right - Left) / Math.Max(1, _bars.Run.Count);
        var path = new StringBuilder();
        foreach (var bar in _bars.Run.Where(bar => bar.Count > 0))
        {
            double middle = (X(values, bar.From) + X(values, bar.To)) / 2;
            // A single entry among thousands is still visible as a line.
            double top = Math.Min(Y(shares, bar.Share), Bottom - 1);
            path.Append(CultureInfo.InvariantCulture, $"M{At(middle)} {At(Bottom)}V{At(top)}");
        }

        page.Shape("path", ("class", "upright"), ("stroke-width", At(width - Math.Min(1, width / 6))), ("d", path.ToString()));
    }

    private string Outline(NumberAxis values, NumberAxis shares)
    {
        if (_bars.Against.Count == 0)
            return "";
        var path = new StringBuilder($"M{At(X(values, _bars.Against[0].From))} {At(Bottom)}");
        foreach (var bar in _bars.Against)
            path.Append(CultureInfo.InvariantCulture, $"V{At(Y(shares, bar.Share))}H{At(X(values, bar.To))}");
        return path.Append(CultureInfo.InvariantCulture, $"V{At(Bottom)}").ToString();
    }

    private void WriteMarks(HtmlWriter page, NumberAxis values)
    {
        var marks = Marks(run.Stats, values);
        double[] middles = LabelRow.Place(
            [.. marks.Select(mark => mark.X)], [.. marks.Select(mark => mark.Name.Length * LabelRow.CharacterWidth)], Left, Right);
        foreach (var (mark, middle) in marks.Zip(middles))
        {
            page.Shape("path", ("class", $"mark {mark.Name}"), ("d", $"M{At(middle)} 15L{At(mark.X)} {At(Top - 3)}V{At(Bottom)}"));
        }

        page.Open("g", ("class", "names"), ("transform", "translate(0 11)"));
        foreach (var (mark, middle) in marks.Zip(middles))
            page.Element("text", mark.Name, ("x", At(middle)));
        page.Close();
    }

    private List<(string Name, double X)> Marks(HistogramStats stats, NumberAxis values)
    {
        List<(string Name, double X)> marks = [];
        Add("median", stats.P50);
        Add("mean", stats.Mean);
        Add("p90", stats.P90);
        return [.. marks.OrderBy(mark => mark.X)];

        void Add(string name, double? value)
        {
            if (value is { } at)
                marks.Add((name, X(values, at + measure.MarkShift)));
        }
    }

    private void WriteValueAxis(HtmlWriter page, NumberAxis values)
    {
        page.Shape("path", ("class", "axis"), ("d", $"M{At(Left)} {At(Bottom)}H{At(Right)}"));
        page.Open("g", ("class", "values"), ("transform", $"translate(0 {At(Bottom + 15)})"));
        foreach (var (text, middle) in Readable(measure.Ticks(values, _bars.Edges).Select(tick => (tick.Text, X(values, tick.Value)))))
            page.Element("text", text, ("x", At(middle)));
        page.Close();
    }

    // As many labels as fit without touching. The label of a last bar with all values beyond has priority.
    private List<(string Text, double Middle)> Readable(IEnumerable<(string Text, double X)> ticks)
    {
        List<(string Text, double Middle)> kept = [];
        foreach (var (text, x) in _bars.Edges.HasTail ? ticks.Reverse() : ticks)
        {
            double middle = Math.Min(x, Width - Half(text));
            if (kept.All(other => Math.Abs(other.Middle - middle) > Half(other.Text) + Half(text) + 2))
                kept.Add((text, middle));
        }

        return kept;

        static double Half(string text) => text.Length * LabelRow.CharacterWidth / 2;
    }
}
