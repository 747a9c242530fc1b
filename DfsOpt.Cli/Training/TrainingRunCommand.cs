using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Report;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Training;

/// <summary><c>dfs-opt training run</c>: runs the six steps; the run directory's path is all that goes to stdout.</summary>
internal sealed class TrainingRunCommand : CliCommand
{
    private readonly Screen screen;
    private readonly ConfigOptions config;

    private readonly Option<bool> quiet = new("--quiet", "-q")
    {
        Description = "Show warnings, errors and the last line only; run.log stays whole.",
    };

    private readonly Option<bool> noProgress = new("--no-progress")
    {
        Description = "Show no progress line. There is none in a pipe or in CI.",
    };

    private readonly Option<bool> report = new("--report")
    {
        Description = "Write report.html into the run directory when the run has ended, however it ended.",
    };

    public TrainingRunCommand(Screen screen)
        : base(
            "run",
            "Run the six steps over a season. The log goes to stderr, the run directory's path to stdout. Exit code: 0 done, 1 failed, 2 wrong usage or config, 130 cancelled.",
            "dfs-opt training run --data-root data",
            "dfs-opt training run --config dfs-opt.yaml --sport nba --log-level DEBUG",
            "run=$(dfs-opt training run --data-root data --quiet) && ls \"$run/target_distributions\"")
    {
        this.screen = screen;
        config = ConfigOptions.OfRun(this);
        Add(quiet);
        Add(noProgress);
        Add(report);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var resolved = config.Resolve(result);
        var season = resolved.WithSeason();
        var isQuiet = result.GetValue(quiet);
        var log = new RunLogOpener();
        // Until the last word: a signal that comes while the report is written does not cost it.
        using var stop = new StopSignals();
        var exitCode = ExitCode.Done;
        RunResult? run = null;
        try
        {
            run = RunPipeline(season, log, isQuiet, showsProgress: !result.GetValue(noProgress), stop.Token);
        }
        catch (ConfigException e)
        {
            throw resolved.Fault(e);
        }
        catch (OperationCanceledException)
        {
            exitCode = ExitCode.Cancelled;
        }
        catch (Exception e)
        {
            exitCode = ExitCode.Failed;
            // The run's own ERROR line has said why, unless the run had no logger yet or its level is above ERROR.
            if (!log.HasSaidErrors)
                Say(e is RunException ? e.Message : $"{e.GetType().Name}: {e.Message}");
        }

        if (run is not null && screen.IsWatched && !isQuiet)
            TryBeside("show the summary", () => Summarize(run));
        if (log.Run is { } started)
        {
            TryBeside("print the run directory", () => screen.Output.WriteLine(started.RunDirectory));
            if (result.GetValue(report))
                TryBeside("write the report", () => screen.Error.WriteLine($"Report: {RunReport.Write(RunArtifacts.Open(started.RunDirectory), against: null)}"));
        }

        if (log.LogPath is { } path)
            screen.Error.WriteLine($"Log: {path}");
        return exitCode;
    }

    /// <summary>Does what is no part of the run: if it fails, that is said, and the run has still ended as it did.</summary>
    private void TryBeside(string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is ArtifactException or IOException or UnauthorizedAccessException)
        {
            Say($"could not {what}: {e.Message}");
        }
    }

    private void Say(string sentence) => screen.Error.WriteLine($"{HelpPage.ProgramName}: {Printable.Text(sentence)}");

    private RunResult RunPipeline(TrainingConfig config, RunLogOpener log, bool isQuiet, bool showsProgress, CancellationToken stop)
    {
        using var display = new RunDisplay(screen, isQuiet, showsProgress);
        return TrainingPipeline.Run(config, new RunHost { OpenRunLogger = log.Open, Progress = display.Progress }, stop);
    }

    private void Summarize(RunResult run) =>
        new RunSummary(run, RunArtifacts.Open(run.RunDirectory).ReadDistributions()).Write(screen.Error, screen.ErrorPen, screen.Width);
}
