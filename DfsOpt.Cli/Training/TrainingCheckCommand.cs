using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Pipelines;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Training;

/// <summary><c>dfs-opt training check</c>: reads a season as a run would, and lists every problem before the first run.</summary>
internal sealed class TrainingCheckCommand : CliCommand
{
    private readonly Screen _screen;
    private readonly ConfigOptions _config;
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    public TrainingCheckCommand(Screen screen)
        : base(
            "check",
            "Read a season as a run would, write nothing, and list every problem, worst first. Exit code: 0 clean, 1 with problems, 2 wrong usage or config, 130 cancelled.",
            "dfs-opt training check --data-root data",
            "dfs-opt training check --config dfs-opt.yaml --json | jq -r '.problems[].message'")
    {
        _screen = screen;
        _config = ConfigOptions.OfReading(this);
        Add(_json);
        SetAction(Check);
    }

    private int Check(ParseResult result)
    {
        var resolved = _config.Resolve(result);
        try
        {
            var season = Read(resolved.WithSeason());
            if (result.GetValue(_json))
                SeasonCheckJson.Write(_screen.Output, season);
            else
                new SeasonCheckText(_screen).Write(season);
            return season.IsClean ? ExitCode.Done : ExitCode.Failed;
        }
        catch (ConfigException e)
        {
            throw resolved.Fault(e);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    private SeasonCheckResult Read(TrainingConfig season)
    {
        using var stop = new StopSignals();
        using var display = new RunDisplay(_screen, RunCompletion.Training, isQuiet: false, showsProgress: true);
        return SeasonCheck.Run(season, new RunHost { Progress = display.Progress }, stop.Token);
    }
}
