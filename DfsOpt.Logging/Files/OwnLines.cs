using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Puts what a run's file says of itself on lines like any other: under the run's name, in no step.</summary>
internal sealed class OwnLines(RunSettings run, LineClock clock)
{
    private readonly RecordText _text = new();

    /// <summary>The run under whose name the file speaks.</summary>
    public RunSettings Run { get; set; } = run;

    /// <summary>The line, up to the next call.</summary>
    public RecordText Compose(LogLevel level, string message)
    {
        _text.Compose(new LinePrefix(level, Run.Pipeline, Run.RunId, Step: null), message, exception: null);
        _text.Stamp(clock.Text);
        return _text;
    }
}
