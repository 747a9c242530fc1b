using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Training;

/// <summary>Shows how far a run is on the terminal's last line.</summary>
internal sealed class ProgressLine(StatusLine line, Func<int> width, TimeProvider clock) : IProgress<RunProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    private readonly Lock gate = new();
    private string step = "";
    private readonly long started = clock.GetTimestamp();
    private long stepStarted;
    private long shown;

    public void Report(RunProgress value)
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            if (value.Step != step)
                (step, stepStarted) = (value.Step, now);
            else if (clock.GetElapsedTime(shown, now) < Pause && value.Done < value.Total)
                return;
            shown = now;

            // The last column stays free: a terminal may wrap when it is written.
            line.Show(ProgressText.Format(value, clock.GetElapsedTime(started, now), clock.GetElapsedTime(stepStarted, now), width() - 1));
        }
    }
}
