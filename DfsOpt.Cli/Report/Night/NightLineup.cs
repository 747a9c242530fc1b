using DfsOpt.Cli.Report.Fields;
using DfsOpt.Core.Grades;

namespace DfsOpt.Cli.Report.Night;

/// <summary>A lineup with its grades in a contest: a row of <c>lineup_grades.csv</c>.</summary>
internal sealed class NightLineup(CsvRow row)
{
    public bool IsOwn { get; } = row.Text("kind") != "candidate";

    public string Captain { get; } = row.Text("captain");

    public IReadOnlyList<string> Flex { get; } = [.. Enumerable.Range(1, 5).Select(slot => row.Text($"flex{slot}"))];

    /// <summary>Opponents expected to have the same lineup.</summary>
    public double? Duplicates { get; } = row.Number("expected_dups");

    public double? DuplicatesLow { get; } = row.Number("dups_low");

    public double? DuplicatesHigh { get; } = row.Number("dups_high");

    /// <summary>Profit per dollar of the fee; <see langword="null"/> where fee or payouts are not known.</summary>
    public Estimate? Roi { get; } = Of(row, "roi");

    public Estimate? WinRate { get; } = Of(row, "win_rate");

    public Estimate? TopOnePercentRate { get; } = Of(row, "top_1%");

    public Estimate? CashRate { get; } = Of(row, "cash_rate");

    /// <summary>In points.</summary>
    public double? Projection { get; } = row.Number("proj_points");

    /// <summary>In dollars.</summary>
    public double? Salary { get; } = row.Number("salary_used");

    public string Stack { get; } = row.Text("stack_pattern");

    private static Estimate? Of(CsvRow row, string column) =>
        row.Number(column) is { } value ? new Estimate(value, row.Number($"{column}_se") ?? double.NaN) : null;
}
