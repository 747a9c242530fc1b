using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Tables;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>The entries that finish near the top, compared with the whole field.</summary>
/// <param name="id">The segment's id on the page.</param>
/// <param name="profile">The segment's field profile; <see langword="null"/> if the run has none.</param>
internal sealed class WinnersPanel(string id, FieldProfile? profile)
{
    private static readonly (string Key, string Name, Func<double, string> Figure)[] _means =
    [
        ("salary_left", "Salary left, mean", Figure.Dollars),
        ("proj_gap_to_optimal", "Gap to optimal, mean", Figure.Points),
        ("dup_count", "Entries with the same lineup, mean", Figure.Points),
        ("ownership_sum", "Ownership, sum of six", Figure.Share),
        ("ownership_product", "Ownership, product of six, in millionths", value => Figure.Points(value * 1e6)),
        ("avg_corr", "Correlation of pairs, mean", Figure.Points),
    ];

    private static readonly (string Key, string Name, Func<string, string> Label)[] _rates =
    [
        ("salary_left_bin", "Salary left", BinName.Dollars),
        ("pct_proj_gap_to_optimal_bin", "Gap", BinName.Share),
        ("dup_count", "Entries with the same lineup", bin => bin),
        ("stack_pattern", "Stack", label => label),
        ("cpt_archetype", "Captain", BinName.SalaryRanks),
        ("cpt_position", "Captain's position", label => label),
        ("flex_archetype", "Flex", BinName.SalaryRanks),
        ("flex_position", "Flex position", label => label),
        ("user_entries", "Entries of the user in the contest", label => label),
    ];

    private sealed record Line(string Name, Func<double, string> Figure, FieldFigure? Field, FieldFigure? Ten, FieldFigure? One);

    public void Write(HtmlWriter page)
    {
        if (profile is null)
        {
            page.Element("p", "The run left no field profile for this segment.", ("class", "quiet"));
            return;
        }

        page.Element("p", Who(profile), ("class", "quiet"));
        Table("means", "Means of the field and of those near the top, with intervals at 95% from drawing contests; a ratio whose line crosses the middle may be chance").Write(page, _means.Select(Mean));
        Table("rates", "Rates of the field and of those near the top, with Wilson's intervals at 95%").Write(page, _rates.SelectMany(Of));
    }

    private static string Who(FieldProfile profile) =>
        $"Top 10%: {Figures.Count(profile.TopTenPercent.Entries, "entry", "entries")} of {Figures.Count(profile.TopTenPercent.Contests, "contest")}; top 1%: {Figures.Count(profile.TopOnePercent.Entries, "entry", "entries")} of "
        + $"{Figures.Count(profile.TopOnePercent.Contests, "contest")}. A rank counts where the standings are final: {Figures.Count(profile.FinalContests)} of {Figures.Count(profile.Contests, "contest")}.";

    private ReportTable<Line> Table(string kind, string caption) => new(
        $"{id}-winners-{kind}",
        caption,
        ReportColumn<Line>.Text("What", line => line.Name),
        Value("Field", line => line.Field),
        Interval("95%", line => line.Field),
        Value("Top 10%", line => line.Ten),
        Interval("95%", line => line.Ten),
        ReportColumn<Line>.Number("Ratio", line => line.Ten?.Ratio, Figure.Ratio),
        ReportColumn<Line>.Drawn("Top 10% / field", line => line.Ten?.Ratio, (page, line) => RatioBar.Write(page, line.Ten)),
        Value("Top 1%", line => line.One),
        Interval("95%", line => line.One),
        ReportColumn<Line>.Number("Ratio", line => line.One?.Ratio, Figure.Ratio),
        ReportColumn<Line>.Drawn("Top 1% / field", line => line.One?.Ratio, (page, line) => RatioBar.Write(page, line.One)))
    {
        FirstRows = 12,
    };

    private static ReportColumn<Line> Value(string head, Func<Line, FieldFigure?> figure) =>
        ReportColumn<Line>.Drawn(head, line => figure(line)?.Value, (page, line) => page.Text(figure(line)?.Value is { } value ? line.Figure(value) : "–"));

    private static ReportColumn<Line> Interval(string head, Func<Line, FieldFigure?> figure) =>
        ReportColumn<Line>.Text(head, line => figure(line) is { Low: { } low, High: { } high } ? $"{line.Figure(low)} to {line.Figure(high)}" : "–");

    private Line Mean((string Key, string Name, Func<double, string> Figure) mean) => new(
        mean.Name, mean.Figure, profile!.Field.Means.GetValueOrDefault(mean.Key), profile.TopTenPercent.Means.GetValueOrDefault(mean.Key), profile.TopOnePercent.Means.GetValueOrDefault(mean.Key));

    private IEnumerable<Line> Of((string Key, string Name, Func<string, string> Label) rates)
    {
        if (!profile!.Field.Rates.TryGetValue(rates.Key, out var labels))
            return [];
        return labels.Keys.Order(NaturalOrder.Comparer).Select(label =>
            new Line($"{rates.Name}: {rates.Label(label)}", Figure.Share, Rate(profile.Field, label), Rate(profile.TopTenPercent, label), Rate(profile.TopOnePercent, label)));

        FieldFigure? Rate(FieldGroup group, string label) => group.Rates.GetValueOrDefault(rates.Key)?.GetValueOrDefault(label);
    }
}
