using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Training;

/// <summary>
/// What a person sees while a run goes on. The run log writes to <see cref="Console.Error"/> from a thread of its own,
/// so for that time this stands in its place: log lines and the progress line go through one writer.
/// </summary>
internal sealed class RunDisplay : IDisposable
{
    private readonly TextWriter error;
    private readonly StatusLine? status;
    private readonly bool isStandingIn;

    public RunDisplay(Screen screen, bool isQuiet, bool showsProgress)
    {
        error = screen.Error;
        var below = error;
        if (showsProgress && screen.IsWatched)
        {
            below = status = new StatusLine(error, () => Screen.WindowWidth);
            Progress = new ProgressLine(status, () => Screen.WindowWidth, TimeProvider.System);
        }

        if (isQuiet)
            below = new QuietWriter(below);
        else if (screen.ErrorIsTerminal)
            below = new TerminalLog(below, () => Screen.WindowWidth, screen.ErrorPen);
        isStandingIn = below != error;
        if (isStandingIn)
            Console.SetError(below);
    }

    /// <summary>Hears how far the run is; <see langword="null"/> where nobody watches.</summary>
    public IProgress<RunProgress>? Progress { get; }

    public void Dispose()
    {
        status?.Show("");
        if (isStandingIn)
            Console.SetError(error);
    }
}
