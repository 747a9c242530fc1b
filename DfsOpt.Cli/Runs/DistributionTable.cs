using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs;

/// <summary>Writes what a run learned, a row for each segment.</summary>
internal static class DistributionTable
{
    public static void Write(TextWriter writer, IReadOnlyList<TargetDistribution> distributions, int width, Pen pen)
    {
        var table = new Table(
            new("SEGMENT"),
            new("ENTRIES", ColumnKind.Number),
            new("COVERAGE", ColumnKind.Number, Rank: 3),
            new("CONTESTS", ColumnKind.Number, Rank: 5),
            new("SALARY LEFT", ColumnKind.Number, Rank: 1),
            new("GAP", ColumnKind.Number, Rank: 2),
            new("COPIES", ColumnKind.Number, Rank: 4),
            new("STACK", ColumnKind.Wrapped));
        foreach (var distribution in distributions)
        {
            table.Add(
                distribution.GppCategory,
                Figures.Count(distribution.Validation.NRows),
                distribution.Coverage is { } coverage ? Figures.PartPercent(coverage.Rate) : "-",
                Figures.Count(distribution.SourceContests.Count),
                Figure(distribution.SalaryLeft.Stats.P50),
                Figure(distribution.ProjGapToOptimal.Stats.P50),
                Figure(distribution.DupCount.Stats.Mean),
                string.Join(", ", distribution.StackPattern.Rates.OrderByDescending(rate => rate.Value).Select(rate => $"{rate.Key} {Figures.Percent(rate.Value)}")));
        }

        table.Write(writer, width, pen);
        foreach (string line in TextWrap.Lines("Coverage is the share of submitted lineups that count. Salary left and gap are medians; copies is the mean.", width))
            writer.WriteLine(pen.Dim(line));
    }

    private static string Figure(double? value) => value is { } figure ? Figures.Value(figure) : "-";
}
