using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs;

/// <summary>Writes what a run learned, a row for each segment.</summary>
internal static class DistributionTable
{
    private static readonly (string Heading, string Text)[] _notes =
    [
        ("COVERAGE", "Coverage is the share of submitted lineups that count."),
        ("SALARY LEFT", "Salary left is a median."),
        ("GAP", "Gap, a median, is in projected points below the best lineup."),
        ("COPIES", "Copies is the mean number of entries with the same lineup."),
    ];

    public static void Write(TextWriter writer, IReadOnlyList<TargetDistribution> distributions, int width, TextStyle style)
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
                Shares(distribution.StackPattern.Rates));
        }

        var shown = table.Write(writer, width, style);
        string note = string.Join(' ', _notes.Where(note => shown.Contains(note.Heading)).Select(note => note.Text));
        foreach (string line in TextWrap.Lines(note, width))
            writer.WriteLine(style.Dim(line));
    }

    // The largest first. The labels are sorted, since sorting pairs would be compiled again in every process.
    private static string Shares(IReadOnlyDictionary<string, double> rates)
    {
        var shares = new Dictionary<string, double>(rates);
        var labels = new List<string>();
        foreach (var (label, _) in shares)
            labels.Add(label);
        labels.Sort((one, other) => shares[other].CompareTo(shares[one]) is not 0 and var order ? order : string.CompareOrdinal(one, other));
        return string.Join(", ", labels.Select(label => $"{label} {Figures.Percent(shares[label])}"));
    }

    private static string Figure(double? value) => value is { } figure ? Figures.Value(figure) : "-";
}
