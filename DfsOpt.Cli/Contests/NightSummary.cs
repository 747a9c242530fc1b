using System.Globalization;
using System.Text.Json;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;
using DfsOpt.Cli.Training;

namespace DfsOpt.Cli.Contests;

/// <summary>What a person wants to know after a contest run: what was filled, what it is expected to win, and what was left out and why.</summary>
internal sealed class NightSummary(RunResult run)
{
    private const int ShownProblems = 10;

    public void Write(TextWriter writer, TextStyle style, int width)
    {
        int indent = TrainingSummary.Label("Done", text => text).Length;
        Line("Done", style.Green, $"{run.RunId} in {Figures.Duration(run.Duration.TotalSeconds)}");
        Line("Filled", style.Bold, $"{Figures.Count(run.Steps[^1].Count("entries_filled") ?? 0, "entry", "entries")}{Profit()}");
        Problem[] leftOut = [.. run.Warnings.Where(problem => problem.Code.Answer == ProblemAnswer.SetAside)];
        foreach (var problem in leftOut.Take(ShownProblems))
            Line("Left out", style.Yellow, WarningSentence.Of(problem.Message, problem.File));
        if (leftOut.Length > ShownProblems)
            Line("Left out", style.Yellow, $"{leftOut.Length - ShownProblems} more; see 'dfs-opt runs show {run.RunId} --pipeline contest'");

        void Line(string name, Func<string, string> paint, string text)
        {
            string start = TrainingSummary.Label(name, paint);
            foreach (string line in TextWrap.Lines(Printable.Text(text), width - indent))
            {
                writer.WriteLine(start + line);
                start = new string(' ', indent);
            }
        }
    }

    private string Profit() => run.Steps[^1].Metrics["expected_profit"] is { ValueKind: JsonValueKind.Number } profit
        ? string.Create(CultureInfo.InvariantCulture, $"; all of yours together are expected to win ${profit.GetDouble():F2} beyond their fees")
        : "";
}
