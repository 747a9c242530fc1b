using System.CommandLine;
using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Runs.Compare;

/// <summary><c>dfs-opt runs compare</c>: shows what changed from run A to run B.</summary>
internal sealed class RunsCompareCommand : CliCommand
{
    public RunsCompareCommand(Screen screen)
        : base(
            "compare",
            $"Show what changed from run A to run B: config, inputs, row counts, metrics, and how far each distribution moved, by the share of entries that are in another bin: {ShiftLimits.Definition}. Run directories of the Python pipeline are accepted too.",
            "dfs-opt runs compare",
            "dfs-opt runs compare baseline latest --fail-on clear",
            "dfs-opt runs compare ../python/artifacts/training/2025-12-30T192211Z_0b1c2d latest --json")
    {
        var failOn = new Option<string>("--fail-on")
        {
            HelpName = "size",
            Description = $"Exit with code 1 if a distribution moved by this much or more, or only one run has it: {string.Join(", ", ShiftLimits.Limits)}.",
        };
        failOn.CompletionSources.Add([.. ShiftLimits.Limits]);
        Add(failOn);
        var runs = new RunsOptions(this, TrainingPipeline.Name);
        var before = runs.Run("a", unless: RunFinder.Succeeded + "~1");
        var after = runs.Run("b", unless: RunFinder.Succeeded);
        var json = RunsOptions.Json();
        Add(before);
        Add(after);
        Add(json);
        SetAction(result =>
        {
            ShiftSize? limit = result.GetValue(failOn) is { } size ? ShiftLimits.Limit(size) : null;
            var finder = runs.Finder(result);
            var comparison = RunComparison.Of(
                RunSnapshot.Read(finder.Find(result.GetRequiredValue(before))),
                RunSnapshot.Read(finder.Find(result.GetRequiredValue(after))));
            if (result.GetValue(json))
                ComparisonJson.Write(screen.Output, comparison);
            else
                new ComparisonText(screen).Write(comparison);
            return limit is { } most && comparison.Segments.Any(segment => segment.Reaches(most)) ? ExitCode.Failed : ExitCode.Done;
        });
    }
}
