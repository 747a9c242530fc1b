using System.Globalization;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>A number that every entry has, shown as a histogram.</summary>
internal sealed record Measure
{
    private const int MostTicks = 6;

    public static readonly Measure SalaryLeft = new()
    {
        Key = "salary_left",
        Title = "Salary left",
        Says = "dollars of the 50,000 cap left unspent",
        Of = segment => segment.SalaryLeft,
        Figure = value => "$" + Text(value, "#,##0"),
        Bin = (from, to) => $"${Text(from, "#,##0.##")} to {Text(to, "#,##0.##")}",
        Edges = histograms => BarEdges.Even(histograms),
        Axis = Plain,
        Ticks = (axis, edges) => PlainTicks(axis, edges, value => "$" + Text(value, "#,##0.##")),
    };

    public static readonly Measure Gap = new()
    {
        Key = "proj_gap_to_optimal",
        Title = "Gap to optimal",
        Says = "points below the slate's best projection",
        Of = segment => segment.ProjGapToOptimal,
        Figure = value => Text(value, "#,##0.00"),
        Bin = (from, to) => $"{Text(from, "#,##0.##")} to {Text(to, "#,##0.##")}",
        Edges = histograms => BarEdges.Even(histograms),
        Axis = Plain,
        Ticks = (axis, edges) => PlainTicks(axis, edges, value => Text(value, "#,##0.##")),
    };

    public static readonly Measure Copies = new()
    {
        Key = "dup_count",
        Title = "Duplication",
        Says = "entries of the contest with that lineup",
        Of = segment => segment.DupCount,
        Figure = value => Text(value, value == Math.Floor(value) ? "#,##0" : "#,##0.00"),
        Bin = (from, to) => to - from > 1 ? $"{Text(from, "#,##0")} to {Text(to - 1, "#,##0")} alike" : from == 1 ? "1 (unique)" : $"{Text(from, "#,##0")} alike",
        Edges = histograms => BarEdges.Doubling(histograms),
        Axis = edges => new NumberAxis(edges.Edges, edges.Edges),
        Ticks = (_, edges) => edges.Edges.Zip(edges.Edges.Skip(1), (from, to) => ((from + to) / 2, Text(from, "#,##0") + (to - from > 1 ? "-" + Text(to - 1, "#,##0") : ""))),
        MarkShift = 0.5,
    };

    /// <summary>All measures, in the order of the page.</summary>
    public static IReadOnlyList<Measure> All { get; } = [SalaryLeft, Gap, Copies];

    /// <summary>The name in the artifacts, such as <c>salary_left</c>.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>A short description.</summary>
    public required string Says { get; init; }

    public required Func<TargetDistribution, Histogram> Of { get; init; }

    /// <summary>Formats a mean or a quantile, always with the same number of decimals.</summary>
    public required Func<double, string> Figure { get; init; }

    /// <summary>Formats a bin.</summary>
    public required Func<double, double, string> Bin { get; init; }

    /// <summary>Chooses the bars for the bins of some histograms.</summary>
    public required Func<IReadOnlyList<PlotBin[]>, BarEdges> Edges { get; init; }

    /// <summary>The axis below such bars.</summary>
    public required Func<BarEdges, NumberAxis> Axis { get; init; }

    /// <summary>The labels below the axis, with their values.</summary>
    public required Func<NumberAxis, BarEdges, IEnumerable<(double Value, string Text)>> Ticks { get; init; }

    /// <summary>How far right of its value a mark is: the bar of a whole number has it in the middle.</summary>
    public double MarkShift { get; init; }

    private static NumberAxis Plain(BarEdges edges) => NumberAxis.Exact(edges.Edges[0], edges.Edges[^1], MostTicks);

    // A last bar with all values from its edge up has a label in its middle that says so, and no tick.
    private static IEnumerable<(double Value, string Text)> PlainTicks(NumberAxis axis, BarEdges edges, Func<double, string> text) => edges.HasTail
        ? axis.Ticks.Where(tick => tick < edges.Edges[^2]).Select(tick => (tick, text(tick)))
            .Append(((edges.Edges[^2] + edges.Edges[^1]) / 2, text(edges.Edges[^2]) + "+"))
        : axis.Ticks.Select(tick => (tick, text(tick)));

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>The axes that all segments share for a measure, so that any two can be compared.</summary>
/// <param name="Edges">The edges of the bars.</param>
/// <param name="HighestShare">The share of the highest bar of any segment, from 0 to 1.</param>
internal sealed record MeasureScale(BarEdges Edges, double HighestShare);
