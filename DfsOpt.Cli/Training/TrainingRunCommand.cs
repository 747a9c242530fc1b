using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Training;

/// <summary><c>dfs-opt training run</c>: runs the steps over a season.</summary>
internal sealed class TrainingRunCommand : PipelineRunCommand
{
    private readonly ConfigOptions _config;

    public TrainingRunCommand(Screen screen)
        : base(
            screen,
            "Run the steps over a season.",
            "dfs-opt training run --data-root data",
            "dfs-opt training run --sport nba --name nba-only --quiet",
            "run=$(dfs-opt training run --data-root data --quiet) && ls \"$run/target_distributions\"")
    {
        _config = ConfigOptions.OfRun(this);
        AddRunOptions();
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var resolved = _config.Resolve(result);
        var season = resolved.WithSeason();
        return Execute(
            result,
            resolved,
            season.ShareModel.Enabled ? RunCompletion.TrainingWithShareModels : RunCompletion.Training,
            (host, stop) => TrainingPipeline.Run(season, host, stop),
            run => new TrainingSummary(run, run.Distributions).Write(Screen.Error, Screen.ErrorStyle, Screen.Width));
    }
}
