using System.Globalization;
using System.Text.Json;
using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Runs;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Contests;

/// <summary>The summary after a contest run: what was filled, what it is expected to win, and what was left out and why.</summary>
internal sealed class NightSummary(RunResult run)
{
    private const int ShownProblems = 10;

    // Warnings that matter before the filled file is uploaded.
    private static readonly string[] _ofUpload = ["game_begun", "entries_changed"];

    public void Write(TextWriter writer, TextStyle style, int width)
    {
        Line("Done", style.Green, $"{run.RunId} in {Figures.Duration(run.Duration.TotalSeconds)}");
        Line("Filled", style.Bold, $"{Figures.Count(run.Steps[^1].Count("entries_filled") ?? 0, "entry", "entries")}{Profit()}");
        // On one line, so that it can be copied.
        if (File.Exists(FilledFile))
            writer.WriteLine(SummaryLine.Label("Upload", style.Bold) + Printable.Text(ShortPath.Of(FilledFile)));
        foreach (var problem in run.Warnings.Where(problem => _ofUpload.Contains(problem.Code.Name)))
            Line("Warning", style.Yellow, WarningSentence.Of(problem.Message, problem.File));
        Problem[] leftOut = [.. run.Warnings.Where(problem => problem.Code.Answer == ProblemAnswer.SetAside)];
        foreach (var problem in leftOut.Take(ShownProblems))
            Line("Left out", style.Yellow, WarningSentence.Of(problem.Message, problem.File));
        if (leftOut.Length > ShownProblems)
            Line("Left out", style.Yellow, $"{leftOut.Length - ShownProblems} more; see 'dfs-opt runs show {run.RunId}'");
        if (run.Warnings.Where(problem => problem.Code.Answer == ProblemAnswer.Noted).CountBy(problem => problem.Code.Name).ToList() is { Count: > 0 } noted)
            Line("Noted", style.Bold, string.Join(", ", noted.Select(code => $"{code.Key} {Figures.Count(code.Value)}")));
        writer.WriteLine();
        EnteredContestTable.Write(writer, [.. RunArtifacts.Open(run.RunDirectory).ReadEnteredContests()], width, style);
        writer.WriteLine();

        void Line(string name, Func<string, string> paint, string text) => SummaryLine.Write(writer, width, name, paint, text);
    }

    private string FilledFile => Path.Join(run.RunDirectory, "DKEntries_filled.csv");

    private string Profit() => run.Steps[^1].Metrics["expected_profit"] is { ValueKind: JsonValueKind.Number } profit
        ? string.Create(CultureInfo.InvariantCulture, $"; all of yours together are expected to win ${Math.Abs(profit.GetDouble()):N2} {(profit.GetDouble() < 0 ? "less than their fees" : "beyond their fees")}")
        : "";
}
