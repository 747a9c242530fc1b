using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Training;

/// <summary>What a person wants to know after a run: what was read, what was left out and why, what was learned, where it is.</summary>
internal static class RunSummary
{
    public static IEnumerable<string> Lines(TrainingResult run, IReadOnlyList<TargetDistribution> distributions, Pen pen, int width)
    {
        yield return $"{pen.Green("Done")}      {run.RunId} in {Figures.Duration(run.Duration.TotalSeconds)}";
        yield return Label("Read", $"{Figures.Count(Metric("num_slates"), "slate")}, {Figures.Count(Metric("num_contests"), "contest")}, {Figures.Count(EntriesRead(), "entry", "entries")} in {Figures.Count(Metric("num_files"), "file")}");
        yield return Label("Left out", LeftOut());
        var longest = distributions.Select(distribution => distribution.GppCategory.Length).DefaultIfEmpty().Max();
        foreach (var distribution in distributions)
            yield return Label("Learned", $"{distribution.GppCategory.PadRight(longest)}  {DistributionText.Line(distribution)}");
        yield return Label("Written", run.RunDirectory, isPath: true);

        string Label(string label, string text, bool isPath = false) =>
            pen.Bold(label) + new string(' ', 10 - label.Length) + (isPath ? text : Printable.Fit(Printable.Text(text), width - 10));

        long Metric(string name) =>
            run.Steps.Select(step => step.Metrics.GetValueOrDefault(name)).OfType<long>().FirstOrDefault();

        long EntriesRead() => run.Steps.FirstOrDefault(step => step.Name == StepNames.Entries)?.RowCountIn ?? 0;

        string LeftOut()
        {
            var kept = run.Steps.FirstOrDefault(step => step.Name == StepNames.Fit)?.RowCountIn ?? 0;
            var reasons = run.Warnings
                .Where(warning => warning.Code.Answer == ProblemAnswer.SetAside)
                .CountBy(warning => warning.Code.Name)
                .OrderByDescending(reason => reason.Value)
                .Select(reason => $"{reason.Key} {Figures.Count(reason.Value)}")
                .ToList();
            List<string> parts = [];
            if (Metric("unsubmitted_entries") is > 0 and var unsubmitted)
                parts.Add($"{Figures.Count(unsubmitted)} unsubmitted");
            if (Metric("invalid_lineup_rows") is > 0 and var invalid)
                parts.Add($"{Figures.Count(invalid)} invalid");
            if (Metric("contests_not_selected") is > 0 and var others)
                parts.Add($"{Figures.Count(others, "contest")} of other segments");
            parts.AddRange(reasons);
            var missing = EntriesRead() - kept;
            return missing == 0 && parts.Count == 0
                ? "nothing"
                : $"{Figures.Count(missing, "entry", "entries")}{(parts.Count > 0 ? ": " : "")}{string.Join(", ", parts)}";
        }
    }
}
