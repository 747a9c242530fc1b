using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Pipelines;

/// <summary>
/// What the user sees during a run. The run log writes to <see cref="Console.Error"/> from a thread of its own,
/// so this replaces it for that time: log lines and the progress line go through one writer.
/// </summary>
internal sealed class RunDisplay : IDisposable
{
    private readonly TextWriter _error;
    private readonly StatusLine? _status;
    private readonly bool _isStandingIn;

    public RunDisplay(Screen screen, RunCompletion completion, bool isQuiet, bool showsProgress)
    {
        _error = screen.Error;
        var below = _error;
        if (showsProgress && screen.IsWatched)
        {
            below = _status = new StatusLine(_error, () => Screen.WindowWidth);
            Progress = new ProgressLine(_status, completion, () => Screen.WindowWidth, TimeProvider.System);
        }

        if (isQuiet)
            below = new QuietWriter(below);
        else if (screen.ErrorIsTerminal)
            below = new TerminalLog(below, () => Screen.WindowWidth, screen.ErrorStyle);
        _isStandingIn = below != _error;
        if (_isStandingIn)
            Console.SetError(below);
    }

    /// <summary>Receives the run's progress; <see langword="null"/> if no progress line is shown.</summary>
    public IProgress<RunProgress>? Progress { get; }

    public void Dispose()
    {
        _status?.Show("");
        if (_isStandingIn)
            Console.SetError(_error);
    }
}
