using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs.Compare;

/// <summary><c>dfs-opt runs compare</c>: what changed from run A to run B.</summary>
internal sealed class RunsCompareCommand : CliCommand
{
    public RunsCompareCommand(Screen screen)
        : base(
            "compare",
            "Say what changed from run A to run B: config, inputs, row counts, metrics, and how far each distribution moved. A run directory of the Python pipeline will do too.",
            "dfs-opt runs compare 2026-11-23T104107Z_3fa91c latest",
            "dfs-opt runs compare ../python/artifacts/training/2025-12-30T192211Z_0b1c2d latest --json")
    {
        var artifactsRoot = RunsOptions.ArtifactsRoot();
        var before = RunsOptions.Run("a", artifactsRoot);
        var after = RunsOptions.Run("b", artifactsRoot);
        var json = RunsOptions.Json();
        Add(before);
        Add(after);
        Add(artifactsRoot);
        Add(json);
        SetAction(result =>
        {
            var folder = new RunsFolder(result.GetRequiredValue(artifactsRoot));
            var comparison = RunComparison.Of(
                RunSnapshot.Read(folder.Find(result.GetRequiredValue(before))),
                RunSnapshot.Read(folder.Find(result.GetRequiredValue(after))));
            if (result.GetValue(json))
                ComparisonJson.Write(screen.Output, comparison);
            else
                new ComparisonText(screen).Write(comparison);
        });
    }
}
