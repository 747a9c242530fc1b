using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Training;

/// <summary>
/// What a person sees while a run goes on. The console log provider writes to <see cref="Console.Error"/> from a thread of its own,
/// so for that time this stands in its place: log lines and the progress line go through one writer.
/// </summary>
internal sealed class RunDisplay : IDisposable
{
    private readonly TextWriter error;
    private readonly StatusLine? status;
    private readonly TextWriter? standIn;

    public RunDisplay(Screen screen, bool isQuiet, bool showsProgress)
    {
        error = screen.Error;
        if (isQuiet)
        {
            standIn = new QuietWriter(error);
        }
        else if (showsProgress && screen.IsWatched)
        {
            standIn = status = new StatusLine(error);
            Progress = new ProgressLine(status, () => Screen.WindowWidth, TimeProvider.System);
        }

        if (standIn is not null)
            Console.SetError(standIn);
    }

    /// <summary>Hears how far the run is; <see langword="null"/> where nobody watches.</summary>
    public IProgress<RunProgress>? Progress { get; }

    public void Dispose()
    {
        status?.Show("");
        if (standIn is not null)
            Console.SetError(error);
    }
}
