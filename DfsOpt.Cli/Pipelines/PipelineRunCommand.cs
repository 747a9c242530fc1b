using System.CommandLine;
using DfsOpt.Cli.Config;
using DfsOpt.Cli.Report;
using DfsOpt.Cli.Runs.Commands;
using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Pipelines;

/// <summary>A command that runs a pipeline: log or progress on stderr, then the summary; only the run directory's path goes to stdout.</summary>
internal abstract class PipelineRunCommand : CliCommand
{
    private readonly Option<string> _name = new("--name")
    {
        HelpName = "text",
        Description = "A name for the run, shown in its manifest, lists and report. Other commands accept it in place of the run's id.",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Show no log lines, only progress and then the summary. run.log has all lines.",
    };

    private readonly Option<bool> _noProgress = new("--no-progress")
    {
        Description = "Show no progress line. In a pipe or in CI there is none anyway.",
    };

    private readonly Option<bool> _report = new("--report")
    {
        Description = "Write report.html into the run directory when the run has ended, even if it failed.",
    };

    /// <param name="screen">What it writes to.</param>
    /// <param name="description">What it does, in one sentence; output and exit codes are added.</param>
    /// <param name="examples">Command lines for the help page.</param>
    protected PipelineRunCommand(Screen screen, string description, params string[] examples)
        : base("run", $"{description} The log goes to stderr, the run directory's path to stdout. Exit code: 0 done, 1 failed, 2 wrong usage or config, 130 cancelled.", examples) =>
        Screen = screen;

    protected Screen Screen { get; }

    /// <summary>Adds the options that every run has, after the command's own.</summary>
    protected void AddRunOptions()
    {
        Add(_name);
        Add(_quiet);
        Add(_noProgress);
        Add(_report);
    }

    /// <summary>Runs a pipeline, and reports how it ended.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="resolved">The config, with where each value comes from.</param>
    /// <param name="completion">How long the pipeline's steps take.</param>
    /// <param name="run">Runs the pipeline.</param>
    /// <param name="summarize">Writes the summary of a run that succeeded.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The config cannot be used.</exception>
    protected int Execute<TResult>(ParseResult result, ResolvedConfig resolved, RunCompletion completion, Func<RunHost, CancellationToken, TResult> run, Action<TResult> summarize)
        where TResult : RunResult
    {
        string? runName = result.GetValue(_name) is { } text ? RunName.Check(text) : null;
        bool isQuiet = result.GetValue(_quiet);
        var log = new RunLogOpener(isQuiet, () => SayConfig(resolved));
        // Kept until the end, so that a signal while the report is written does not lose it.
        using var stop = new StopSignals();
        int exitCode = ExitCode.Done;
        TResult? finished = null;
        try
        {
            using var display = new RunDisplay(Screen, completion, isQuiet, showsProgress: !result.GetValue(_noProgress));
            finished = run(new RunHost { OpenRunLogger = log.Open, RunName = runName, Progress = display.Progress }, stop.Token);
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
            // The run's own ERROR line says why, unless the run had no logger yet, its level is above ERROR, or its lines are not shown.
            if (!log.HasSaidErrors)
                Say(e is RunException ? e.Message : $"{e.GetType().Name}: {e.Message}");
        }

        if (finished is not null && (Screen.ErrorIsTerminal || isQuiet))
            TryBeside("show the summary", () => summarize(finished));
        if (log.UnsaidLosses is > 0 and var lost)
            Say($"{Figures.Count(lost, "log record")} could not be written to {log.LogPath ?? "run.log"}.");
        if (log.Run is { } started)
            SayWhere(started.RunDirectory, log, writesReport: result.GetValue(_report));
        return exitCode;
    }

    private void SayConfig(ResolvedConfig resolved)
    {
        if (resolved.File is { } file)
            Screen.Error.WriteLine($"Config: {Printable.Text(file)}");
    }

    // If stdout and stderr are the same terminal, the directory is shown once.
    private void SayWhere(string directory, RunLogOpener log, bool writesReport)
    {
        bool isOneScreen = Screen.OutputIsTerminal && Screen.ErrorIsTerminal;
        if (isOneScreen)
            Screen.Error.Write(SummaryLine.Label("Written", Screen.ErrorStyle.Bold));
        TryBeside("print the run directory", () => Screen.Output.WriteLine(isOneScreen ? ShortPath.Of(directory) : directory));
        if (writesReport)
            TryBeside("write the report", () => SayPath("Report", RunReport.Write(RunArtifacts.Open(directory), against: null)));
        if (log.LogPath is { } path)
            SayPath("Log", path);

        void SayPath(string what, string path) => Screen.Error.WriteLine(
            isOneScreen ? SummaryLine.Label(what, Screen.ErrorStyle.Bold) + Path.GetRelativePath(directory, path) : $"{what}: {path}");
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

    private void Say(string sentence) => Screen.Error.WriteLine($"{HelpPage.ProgramName}: {Printable.Text(sentence)}");
}
