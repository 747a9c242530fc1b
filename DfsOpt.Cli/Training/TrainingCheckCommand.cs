using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Training;

/// <summary><c>dfs-opt training check</c>: reads a season as a run would, writes nothing, and tells all that is wrong with it.</summary>
internal sealed class TrainingCheckCommand : CliCommand
{
    private readonly Screen screen;
    private readonly ConfigOptions config;

    private readonly Option<bool> json = new("--json")
    {
        Description = "Write JSON, with every contest, to stdout.",
    };

    public TrainingCheckCommand(Screen screen)
        : base(
            "check",
            "Read a season as a run would and write nothing: what a run would use, and every problem, the worst first. Exit code: 0 clean, 1 with problems, 2 wrong usage or config, 130 cancelled.",
            "dfs-opt training check --data-root data",
            "dfs-opt training check --data-root data --json | jq -r '.problems[] | .message'")
    {
        this.screen = screen;
        config = new ConfigOptions(this);
        Add(json);
        SetAction(Check);
    }

    private int Check(ParseResult result)
    {
        var resolved = config.Resolve(result);
        resolved.RequireDataRoot();
        try
        {
            var season = Read(resolved.Config);
            if (result.GetValue(json))
                SeasonCheckText.WriteJson(season, screen.Output);
            else
                SeasonCheckText.WriteTables(season, screen.Output, screen.OutputWidth, screen.OutputPen);
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

    private SeasonCheckResult Read(TrainingConfig config)
    {
        using var stop = new StopSignals();
        if (!screen.IsWatched)
            return SeasonCheck.Run(config, null, stop.Token);
        using var status = new StatusLine(screen.Error);
        var progress = new ProgressLine(status, () => Screen.WindowWidth, TimeProvider.System);
        try
        {
            return SeasonCheck.Run(config, new TrainingHost { Progress = progress }, stop.Token);
        }
        finally
        {
            status.Show("");
        }
    }
}
