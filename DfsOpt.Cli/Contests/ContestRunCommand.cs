using System.CommandLine;
using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Contests;

/// <summary><c>dfs-opt contest run</c>: runs the eight steps over tonight's contests.</summary>
internal sealed class ContestRunCommand : PipelineRunCommand
{
    private readonly ContestOptions _options;

    public ContestRunCommand(Screen screen)
        : base(
            screen,
            "Simulate the contests of a DKEntries.csv.",
            "dfs-opt contest run --projections projections.csv --entries DKEntries.csv --model succeeded --contests contests.yaml --assign",
            "dfs-opt contest run --projections projections.csv --entries DKEntries.csv --model models --segment nba-showdown-mme-1k-10k --std-fraction 0.35")
    {
        _options = new ContestOptions(this);
        AddRunOptions();
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var resolved = _options.Resolve(result);
        return Execute(
            result,
            resolved.Shared,
            RunCompletion.Contest,
            (host, stop) => ContestPipeline.Run(resolved.Config, host, stop),
            run => new NightSummary(run).Write(Screen.Error, Screen.ErrorStyle, Screen.Width));
    }
}
