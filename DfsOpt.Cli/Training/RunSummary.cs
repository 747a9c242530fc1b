using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Training;

/// <summary>What a person wants to know after a run: what was read, what was left out and why, what was learned, where it is.</summary>
internal sealed class RunSummary(RunResult run, IReadOnlyList<TargetDistribution> distributions)
{
    private const int LabelWidth = 10;

    public void Write(TextWriter writer, Pen pen, int width)
    {
        Line("Done", pen.Green, $"{run.RunId} in {Figures.Duration(run.Duration.TotalSeconds)}");
        Line("Read", pen.Bold, $"{Figures.Count(Total("num_slates"), "slate")}, {Figures.Count(Total("num_contests"), "contest")}, {Figures.Count(EntriesRead, "entry", "entries")} in {Figures.Count(Total("num_files"), "file")}");
        Line("Left out", pen.Bold, LeftOut());
        var label = "Learned";
        var longest = distributions.Select(distribution => distribution.GppCategory.Length).DefaultIfEmpty().Max();
        foreach (var distribution in distributions)
        {
            Line(label, pen.Bold, Printable.Fit($"{distribution.GppCategory.PadRight(longest)}  {DistributionText.Line(distribution)}", width - LabelWidth));
            label = "";
        }

        writer.WriteLine($"{pen.Bold("Written")}   {run.RunDirectory}");

        void Line(string name, Func<string, string> paint, string text)
        {
            var start = paint(name) + new string(' ', LabelWidth - name.Length);
            foreach (var line in TextWrap.Lines(Printable.Text(text), width - LabelWidth))
            {
                writer.WriteLine(start + line);
                start = new string(' ', LabelWidth);
            }
        }
    }

    private long EntriesRead => Step(StepNames.Entries)?.RowCountIn ?? 0;

    private string LeftOut()
    {
        var parsed = Step(StepNames.Entries)?.RowCountOut ?? 0;
        var counted = Step(StepNames.Fit)?.RowCountIn ?? 0;
        var joined = Step(StepNames.Join)?.RowCountOut ?? counted;
        List<string> parts = [];
        Add(Total("slates_set_aside"), "slate");
        Add(Total("contests_set_aside"), "contest");
        Add(Total("contests_not_selected"), "contest of another segment", "contests of other segments");
        Add(Total("unsubmitted_entries"), "entry never submitted", "entries never submitted");
        Add(Total("invalid_lineup_rows"), "invalid lineup");
        Add(parsed - joined, "entry that could not be joined", "entries that could not be joined");
        Add(joined - counted, "entry without an optimum", "entries without an optimum");
        if (parts.Count == 0)
            return "nothing";
        var reasons = run.Warnings
            .Where(warning => warning.Code.Answer == ProblemAnswer.SetAside)
            .CountBy(warning => warning.Code.Name)
            .OrderByDescending(reason => reason.Value)
            .Select(reason => $"{reason.Key} {Figures.Count(reason.Value)}")
            .ToList();
        return string.Join(", ", parts) + (reasons.Count > 0 ? $" (warnings: {string.Join(", ", reasons)})" : "");

        void Add(long count, string one, string? many = null)
        {
            if (count > 0)
                parts.Add(Figures.Count(count, one, many));
        }
    }

    private StepManifest? Step(string name) => run.Steps.FirstOrDefault(step => step.StepName == name);

    private long Total(string metric) => run.Steps.Sum(step => step.Count(metric) ?? 0);
}
