using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Report;
using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Training;

/// <summary><c>dfs-opt training run</c>: runs the six steps; the run directory's path is all that goes to stdout.</summary>
internal sealed class TrainingRunCommand : CliCommand
{
    private readonly Screen _screen;
    private readonly ConfigOptions _config;

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
        Description = "What to call the run, in its manifest, lists and report; it can be asked for by this name.",
    };

    private readonly Option<bool> _report = new("--report")
    {
        Description = "Write report.html into the run directory when the run has ended, however it ended.",
    };

    public TrainingRunCommand(Screen screen)
        : base(
            "run",
            "Run the six steps over a season. The log goes to stderr, the run directory's path to stdout. Exit code: 0 done, 1 failed, 2 wrong usage or config, 130 cancelled.",
            "dfs-opt training run --data-root data",
            "dfs-opt training run --sport nba --name nba-only --quiet",
            "run=$(dfs-opt training run --data-root data --quiet) && ls \"$run/target_distributions\"")
    {
        _screen = screen;
        _config = ConfigOptions.OfRun(this);
        Add(_name);
        Add(_quiet);
        Add(_noProgress);
        Add(_report);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var resolved = _config.Resolve(result);
        var season = resolved.WithSeason();
        string? runName = result.GetValue(_name) is { } text ? RunName.Check(text) : null;
        bool isQuiet = result.GetValue(_quiet);
        var log = new RunLogOpener(isQuiet, () => SayConfig(resolved));
        // Until the last word: a signal that comes while the report is written does not cost it.
        using var stop = new StopSignals();
        int exitCode = ExitCode.Done;
        TrainingResult? run = null;
        try
        {
            using var display = new RunDisplay(_screen, isQuiet, showsProgress: !result.GetValue(_noProgress));
            run = TrainingPipeline.Run(season, new RunHost { OpenRunLogger = log.Open, RunName = runName, Progress = display.Progress }, stop.Token);
        }
        catch (ConfigException e)
        {
            throw resolved.Fault(e);
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
            // The run's own ERROR line has said why, unless the run had no logger yet, its level is above ERROR, or its lines are not shown.
            if (!log.HasSaidErrors)
                Say(e is RunException ? e.Message : $"{e.GetType().Name}: {e.Message}");
        }

        if (run is not null && (_screen.IsWatched || isQuiet))
            TryBeside("show the summary", () => Summarize(run));
        if (log.UnsaidLosses is > 0 and var lost)
            Say($"{Figures.Count(lost, "log record")} could not be written to {log.LogPath ?? "run.log"}.");
        if (log.Run is { } started)
            SayWhere(started.RunDirectory, log, writesReport: result.GetValue(_report));
        return exitCode;
    }

    private void SayConfig(ResolvedConfig resolved)
    {
        if (resolved.File is { } file)
            _screen.Error.WriteLine($"Config: {Printable.Text(file)}");
    }

    // Where a person sees stdout and stderr on one screen, the directory stands there once.
    private void SayWhere(string directory, RunLogOpener log, bool writesReport)
    {
        bool isOneScreen = _screen.OutputIsTerminal && _screen.ErrorIsTerminal;
        if (isOneScreen)
            _screen.Error.Write(RunSummary.Label("Written", _screen.ErrorPen.Bold));
        TryBeside("print the run directory", () => _screen.Output.WriteLine(isOneScreen ? ShortPath.Of(directory) : directory));
        if (writesReport)
            TryBeside("write the report", () => SayPath("Report", RunReport.Write(RunArtifacts.Open(directory), against: null)));
        if (log.LogPath is { } path)
            SayPath("Log", path);

        void SayPath(string what, string path) => _screen.Error.WriteLine(
            isOneScreen ? RunSummary.Label(what, _screen.ErrorPen.Bold) + Path.GetRelativePath(directory, path) : $"{what}: {path}");
    }

    /// <summary>Does something that is not part of the run: a failure is reported, and does not change how the run ended.</summary>
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

    private void Say(string sentence) => _screen.Error.WriteLine($"{HelpPage.ProgramName}: {Printable.Text(sentence)}");

    private void Summarize(TrainingResult run) =>
        new RunSummary(run, run.Distributions).Write(_screen.Error, _screen.ErrorPen, _screen.Width);
}
