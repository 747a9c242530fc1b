using System.CommandLine;
using DfsOpt.Cli.Terminal;
using DfsOpt.Cli.Training;
using DfsOpt.Core;

namespace DfsOpt.Cli.Contests;

/// <summary><c>dfs-opt contest run</c>: runs the eight steps; the run directory's path is all that goes to stdout.</summary>
internal sealed class ContestRunCommand : CliCommand
{
    private readonly Screen _screen;
    private readonly ContestOptions _options;

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Show no log lines. run.log has them all.",
    };

    public ContestRunCommand(Screen screen)
        : base(
            "run",
            "Simulate the contests of a DKEntries.csv. The log goes to stderr, the run directory's path to stdout. Exit code: 0 done, 1 failed, 2 wrong usage or config, 130 cancelled.",
            "dfs-opt contest run --projections projections.csv --entries DKEntries.csv --model succeeded --contests contests.yaml --assign",
            "dfs-opt contest run --projections projections.csv --entries DKEntries.csv --model models --segment nba-showdown-mme-1k-10k --std-fraction 0.35")
    {
        _screen = screen;
        _options = new ContestOptions(this);
        Add(_quiet);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var config = _options.Resolve(result);
        bool isQuiet = result.GetValue(_quiet);
        var log = new RunLogOpener(isQuiet, () => { });
        using var stop = new StopSignals();
        int exitCode = ExitCode.Done;
        try
        {
            using var display = new RunDisplay(_screen, isQuiet, showsProgress: true);
            ContestPipeline.Run(config, new RunHost { OpenRunLogger = log.Open, Progress = display.Progress }, stop.Token);
        }
        catch (ConfigException e)
        {
            throw new UsageException(e.Message);
        }
        catch (OperationCanceledException)
        {
            exitCode = ExitCode.Cancelled;
        }
        catch (Exception e)
        {
            exitCode = ExitCode.Failed;
            if (!log.HasSaidErrors)
                _screen.Error.WriteLine($"{HelpPage.ProgramName}: {Printable.Text(e is RunException ? e.Message : $"{e.GetType().Name}: {e.Message}")}");
        }

        if (log.Run is { } started)
            _screen.Output.WriteLine(started.RunDirectory);
        if (log.LogPath is { } path)
            _screen.Error.WriteLine($"Log: {path}");
        return exitCode;
    }
}
