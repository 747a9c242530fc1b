using System.Globalization;
using System.Text.Json;
using DfsOpt.Cli.Report.Content;
using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Sections;

/// <summary>The steps on a timeline: when each ran, how long it took, its rows in and out, and its metrics.</summary>
internal sealed class StepsSection(ReportContent report)
{
    private const double Thinnest = 0.4;

    private readonly Timeline _run = Timeline.Of(report.Run);
    private readonly Timeline? _against = report.Against is null ? null : Timeline.Of(report.Against);

    private double Longest => Math.Max(Math.Max(_run.Seconds, _against?.Seconds ?? 0), 0.001);

    public void Write(HtmlWriter page)
    {
        page.Open("section", ("id", "steps")).Element("h2", "Steps");
        page.Element("p", Where(), ("class", "quiet"));
        if (report.Run.Steps.Count > 0 || report.LastStep.Length > 0)
            WriteTable(page);
        WriteSlates(page);
        page.Close().Line();
    }

    private void WriteTable(HtmlWriter page)
    {
        page.Open("div", ("class", "wide")).Open("table", ("class", "steps")).Open("thead").Open("tr").Element("th", "Step", ("scope", "col"));
        foreach (string head in (ReadOnlySpan<string>)["Took", "Rows in", "Rows out"])
            page.Element("th", head, ("scope", "col"), ("class", "n"));
        page.Close().Close();
        foreach (var step in report.Run.Steps)
            WriteStep(page, step);
        if (report.LastStep.Length > 0)
        {
            page.Open("tbody").Open("tr").Open("th", ("scope", "row")).Name(report.LastStep).Close();
            page.Element("td", report.Run.Summary.State == RunState.Running ? "at work" : "did not finish", ("colspan", "3"), ("class", "n broken")).Close().Close();
        }

        page.Close().Close();
    }

    // A sentence that says which steps took the time.
    private string Where()
    {
        if (report.Run.Steps.Count == 0)
            return "No step got to its end.";
        var longest = report.Run.Steps.MaxBy(step => step.DurationS ?? 0)!;
        double outside = Math.Max(0, _run.Seconds - report.Run.Steps.Sum(step => step.DurationS ?? 0));
        string sentence = report.LastStep.Length > 0
            ? $"{Figures.Duration(_run.Seconds)} in all; of the steps that finished {longest.StepName} took the most, {Share(longest.DurationS)}; {report.LastStep}, and what passed outside the steps, took {Figures.Duration(outside)}, {Share(outside)}."
            : $"{Figures.Duration(_run.Seconds)} in all; {longest.StepName} took the most, {Share(longest.DurationS)}; before, between and after the steps passed {Figures.Duration(outside)}, {Share(outside)}.";
        return _against is null ? sentence : $"{sentence} The run that it is compared with took {Figures.Duration(_against.Seconds)}.";
    }

    private void WriteStep(HtmlWriter page, StepManifest step)
    {
        var other = report.Against?.Step(step.StepName);
        page.Open("tbody", ("data-step", step.StepName)).Open("tr").Open("th", ("scope", "row")).Name(step.StepName).Close();
        page.Open("td", ("class", "n"));
        if (step.DurationS is { } seconds)
            page.Data(seconds, Figures.Duration(seconds)).Text(" ").Element("span", Share(seconds), ("class", "quiet"));
        if (other?.DurationS is { } otherSeconds)
            page.Element("span", Figures.Duration(otherSeconds), ("class", "pair"));
        page.Close();
        WriteRows(page, step.RowCountIn, other?.RowCountIn);
        WriteRows(page, step.RowCountOut, other?.RowCountOut);
        page.Close().Open("tr").Open("td", ("colspan", "4"), ("class", "line"));
        WriteLine(page, step, other);
        WriteMetrics(page, step);
        page.Close().Close().Close().Line();
    }

    private static void WriteRows(HtmlWriter page, long rows, long? other)
    {
        page.Open("td", ("class", "n")).Data(rows, Figures.Count(rows));
        if (other is { } count && count != rows)
            page.Text(" ").Element("span", Figures.Count(count), ("class", "pair"), ("title", "in the run that it is compared with"));
        page.Close();
    }

    private void WriteLine(HtmlWriter page, StepManifest step, StepManifest? other)
    {
        page.Open("svg", ("class", "lane"), ("height", _against is null ? "10" : "17"), ("role", "img"), ("aria-label", Said(step)));
        WriteBar(page, "bars", _run, step, 0);
        if (_against is not null && other is not null)
            WriteBar(page, "pair", _against, other, 11);
        page.Close();
    }

    private void WriteBar(HtmlWriter page, string kind, Timeline line, StepManifest step, double top)
    {
        double from = line.Start(step) / Longest * 100;
        double width = Math.Max(Thinnest, (step.DurationS ?? 0) / Longest * 100);
        page.Shape("rect", ("class", kind), ("x", Percent(Math.Min(from, 100 - width))), ("y", PlotFrame.At(top)), ("width", Percent(width)), ("height", kind == "pair" ? "6" : "10"));
    }

    private string Said(StepManifest step) =>
        $"{step.StepName} started {Figures.Duration(_run.Start(step))} into the run and took {Figures.Duration(step.DurationS ?? 0)}";

    private static void WriteMetrics(HtmlWriter page, StepManifest step)
    {
        var metrics = step.Metrics.Where(metric => metric.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)).ToList();
        if (metrics.Count == 0)
            return;
        page.Open("ul", ("class", "metrics"));
        foreach (var (name, value) in metrics)
            page.Open("li").Text(name + " ").Element("b", Shown(value)).Close();
        page.Close();
    }

    private void WriteSlates(HtmlWriter page)
    {
        var slates = report.Run.Step(TrainingSteps.OptimalAndGap)?.PerSlate.ToList() ?? [];
        if (slates.Count == 0)
            return;
        page.Open("details", ("class", "slates")).Element("summary", $"The optimum of each slate ({Figures.Count(slates.Count)})");
        page.Open("div", ("class", "wide")).Open("table", ("class", "plain")).Open("tr").Element("th", "Slate", ("scope", "col"));
        var columns = slates[0].Value.ValueKind == JsonValueKind.Object
            ? slates[0].Value.EnumerateObject().Select(figure => figure.Name).ToList()
            : [];
        foreach (string? column in columns)
            page.Element("th", column, ("scope", "col"), ("class", "n"));
        page.Close();
        foreach (var slate in slates)
        {
            page.Open("tr").Element("th", slate.Name, ("scope", "row"));
            foreach (string? column in columns)
                page.Element("td", slate.Value.ValueKind == JsonValueKind.Object && slate.Value.TryGetProperty(column, out var figure) ? Shown(figure) : "–", ("class", "n"));
            page.Close();
        }

        page.Close().Close().Close();
    }

    private string Share(double? seconds) => _run.Seconds > 0 ? ShareText.Of(Math.Min(1, (seconds ?? 0) / _run.Seconds)) : "";

    private static string Percent(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out long count) => Figures.Count(count),
        JsonValueKind.Number when value.TryGetDouble(out double number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture),
        JsonValueKind.Null => "–",
        _ => Printable.Fit(value.ToString(), 200),
    };
}
