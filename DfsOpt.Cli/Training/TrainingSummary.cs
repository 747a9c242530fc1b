using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Training;

/// <summary>The summary after a run: what was read, what was left out and why, and what was learned.</summary>
internal sealed class TrainingSummary(RunResult run, IReadOnlyList<TargetDistribution> distributions)
{
    public void Write(TextWriter writer, TextStyle style, int width)
    {
        Line("Done", style.Green, $"{run.RunId} in {Figures.Duration(run.Duration.TotalSeconds)}");
        Line("Read", style.Bold, $"{Figures.Count(Total("num_slates"), "slate")}, {Figures.Count(Total("num_contests"), "contest")}, {Figures.Count(EntriesRead, "entry", "entries")} in {Figures.Count(Total("num_files"), "file")}");
        Line("Left out", style.Bold, DescribeLeftOut());
        if (Codes(ProblemAnswer.Noted) is { Count: > 0 } noted)
            Line("Noted", style.Bold, string.Join(", ", noted.Select(code => $"{code.Key} {Figures.Count(code.Count())}")));
        WriteReasons(writer, style, width);
        if (distributions.Count > 0)
        {
            writer.WriteLine();
            DistributionTable.Write(writer, distributions, width, style);
            writer.WriteLine();
        }

        void Line(string name, Func<string, string> paint, string text) => SummaryLine.Write(writer, width, name, paint, text);
    }

    private long EntriesRead => Step(TrainingSteps.ParseContestEntries)?.RowCountIn ?? 0;

    private void WriteReasons(TextWriter writer, TextStyle style, int width)
    {
        if (Codes(ProblemAnswer.SetAside) is not { Count: > 0 } reasons)
            return;
        var table = new Table(new("LEFT OUT FOR"), new("TIMES", ColumnKind.Number), new("COST", ColumnKind.Number), new("WHAT TO DO", ColumnKind.Wrapped));
        foreach (var reason in reasons)
        {
            table.Add(
                new Cell(reason.Key, style.Yellow),
                Figures.Count(reason.Count()),
                Cost([.. reason]),
                reason.First().Code.Remedy);
        }

        writer.WriteLine();
        table.Write(writer, width, style);
    }

    // In entries if they were counted; the entries of a contest that cannot be read are unknown.
    private static string Cost(IReadOnlyList<Problem> problems)
    {
        long entries = problems.Sum(problem => problem.EntriesLeftOut);
        int slates = problems.Count(problem => problem.LeftOut == LeftOut.Slate);
        int contests = problems.Count(problem => problem.LeftOut == LeftOut.Contest);
        return entries > 0 ? Figures.Count(entries, "entry", "entries")
            : slates > 0 ? Figures.Count(slates, "slate")
            : contests > 0 ? Figures.Count(contests, "contest")
            : "-";
    }

    private string DescribeLeftOut()
    {
        long parsed = Step(TrainingSteps.ParseContestEntries)?.RowCountOut ?? 0;
        long counted = Step(TrainingSteps.FitTargetDistributions)?.RowCountIn ?? 0;
        long joined = Step(TrainingSteps.JoinAndEnrich)?.RowCountOut ?? counted;
        List<string> parts = [];
        Add(Total("slates_set_aside"), "slate");
        Add(Total("contests_set_aside"), "contest");
        Add(Total("contests_not_selected"), "contest of another segment", "contests of other segments");
        Add(Total("unsubmitted_entries"), "entry never submitted", "entries never submitted");
        Add(Total("invalid_lineup_rows"), "invalid lineup");
        Add(parsed - joined, "entry that could not be joined", "entries that could not be joined");
        Add(joined - counted, "entry without an optimum", "entries without an optimum");
        return parts.Count == 0 ? "nothing" : string.Join(", ", parts);

        void Add(long count, string one, string? many = null)
        {
            if (count > 0)
                parts.Add(Figures.Count(count, one, many));
        }
    }

    // The problems that leave out the most entries first, then the most frequent.
    private List<IGrouping<string, Problem>> Codes(ProblemAnswer answer) =>
        [.. run.Warnings
            .Where(warning => warning.Code.Answer == answer)
            .GroupBy(warning => warning.Code.Name)
            .OrderByDescending(code => code.Sum(problem => problem.EntriesLeftOut))
            .ThenByDescending(code => code.Count())];

    private StepManifest? Step(string name) => run.Steps.FirstOrDefault(step => step.StepName == name);

    private long Total(string metric) => run.Steps.Sum(step => step.Count(metric) ?? 0);
}
