using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Runs.Commands;
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
        Description = "Show no log lines: progress, then the summary. run.log has them all.",
    };

    private readonly Option<bool> _noProgress = new("--no-progress")
    {
        Description = "Show no progress line. There is none in a pipe or in CI.",
    };

    private readonly Option<string> _name = new("--name")
    {
        HelpName = "text",
        Description = "What to call the run, in its manifest and lists; it can be asked for by this name.",
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
        Add(_name);
        Add(_quiet);
        Add(_noProgress);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var resolved = _options.Resolve(result);
        string? runName = result.GetValue(_name) is { } text ? RunName.Check(text) : null;
        bool isQuiet = result.GetValue(_quiet);
        var log = new RunLogOpener(isQuiet, () => SayConfig(resolved.Shared));
        using var stop = new StopSignals();
        int exitCode = ExitCode.Done;
        RunResult? run = null;
        try
        {
            using var display = new RunDisplay(_screen, isQuiet, showsProgress: !result.GetValue(_noProgress));
            run = ContestPipeline.Run(resolved.Config, new RunHost { OpenRunLogger = log.Open, RunName = runName, Progress = display.Progress }, stop.Token);
        }
        catch (ConfigException e)
        {
            throw resolved.Shared.Fault(e);
        }
        catch (OperationCanceledException)
        {
            exitCode = ExitCode.Cancelled;
            if (isQuiet)
                Say("the run was cancelled.");
        }
        catch (Exception e)
        {
            exitCode = ExitCode.Failed;
            if (!log.HasSaidErrors)
                Say(e is RunException ? e.Message : $"{e.GetType().Name}: {e.Message}");
        }

        if (run is not null && (_screen.IsWatched || isQuiet))
            new NightSummary(run).Write(_screen.Error, _screen.ErrorPen, _screen.Width);
        if (log.UnsaidLosses is > 0 and var lost)
            Say($"{Figures.Count(lost, "log record")} could not be written to {log.LogPath ?? "run.log"}.");
        if (log.Run is { } started)
            _screen.Output.WriteLine(started.RunDirectory);
        if (log.LogPath is { } path)
            _screen.Error.WriteLine($"Log: {path}");
        return exitCode;
    }

    private void SayConfig(ResolvedConfig resolved)
    {
        if (resolved.File is { } file)
            _screen.Error.WriteLine($"Config: {Printable.Text(file)}");
    }

    private void Say(string sentence) => _screen.Error.WriteLine($"{HelpPage.ProgramName}: {Printable.Text(sentence)}");
}
