using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>What a run's file has to say of itself, on lines like any other: what befell it and what it lost, kept until it can be written.</summary>
internal sealed class FileNotes(RunSettings run, LineClock clock)
{
    private readonly List<(LogLevel Level, string Message)> _events = [];
    private readonly RecordText _text = new();
    private long _lost;
    private long _lostInAll;

    /// <summary>The run under whose name the file speaks.</summary>
    public RunSettings Run { get; set; } = run;

    /// <summary>How many records were ever lost.</summary>
    public long LostInAll => Interlocked.Read(ref _lostInAll);

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => _events.Count == 0 && Interlocked.Read(ref _lost) == 0;

    public static string LostMessage(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} log records lost");

    public void Add(LogLevel level, string message) => _events.Add((level, message));

    /// <summary>Adds that the file goes on, which comes before all else.</summary>
    public void AddReopened() =>
        _events.Insert(0, (LogLevel.Information, string.Create(CultureInfo.InvariantCulture, $"Log reopened: pid={Environment.ProcessId}")));

    public void CountLost()
    {
        Interlocked.Increment(ref _lost);
        Interlocked.Increment(ref _lostInAll);
    }

    /// <summary>Puts something on a line: under the run's name, in no step. It is there up to the next call.</summary>
    public RecordText Compose(LogLevel level, string message)
    {
        _text.Compose(new LinePrefix(level, Run.Pipeline, Run.RunId, Step: null), message, scopes: [], exception: null);
        _text.Stamp(clock.Text);
        return _text;
    }

    /// <summary>Writes all of it to the file. What befell it goes to stderr too, which hears of losses at the end.</summary>
    public void WriteTo(AppendingFile file, StderrLog? stderr)
    {
        while (_events is [var (level, message), ..])
        {
            file.Append(Compose(level, message).Record);
            stderr?.Write(_text);
            _events.RemoveAt(0);
        }

        if (Interlocked.Read(ref _lost) is > 0 and var lost)
        {
            file.Append(Compose(LogLevel.Warning, LostMessage(lost)).Record);
            Interlocked.Add(ref _lost, -lost);
        }
    }
}
