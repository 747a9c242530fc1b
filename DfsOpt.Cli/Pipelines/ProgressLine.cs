using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Shows a run's progress on the terminal's last line.</summary>
internal sealed class ProgressLine(StatusLine line, RunCompletion completion, Func<int> width, TimeProvider clock) : IProgress<RunProgress>
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(80);

    private readonly Lock _gate = new();
    private string _step = "";
    private readonly long _started = clock.GetTimestamp();
    private long _stepStarted;
    private long _shown;

    public void Report(RunProgress value)
    {
        lock (_gate)
        {
            long now = clock.GetTimestamp();
            if (value.Step != _step)
                (_step, _stepStarted) = (value.Step, now);
            else if (clock.GetElapsedTime(_shown, now) < _pause && value.Done < value.Total)
                return;
            _shown = now;

            // The last column stays free, as some terminals wrap when it is written.
            line.Show(ProgressText.Format(value, completion.Of(value), clock.GetElapsedTime(_started, now), clock.GetElapsedTime(_stepStarted, now), width() - 1));
        }
    }
}
