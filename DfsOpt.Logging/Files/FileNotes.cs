using DfsOpt.Logging.Lines;
using DfsOpt.Logging.Stderr;
using Microsoft.Extensions.Logging;
using static System.FormattableString;

namespace DfsOpt.Logging.Files;

/// <summary>What a log file has to say of itself, on lines like any other: what befell it and what it lost, kept until it can be written.</summary>
internal sealed class FileNotes(RunSettings run, LineClock clock)
{
    private readonly List<(LogLevel Level, string Message)> _events = [];
    private readonly RecordText _text = new();
    private long _lost;
    private long _lostAndSaid;

    /// <summary>The run under whose name the file speaks.</summary>
    public RunSettings Run { get; set; } = run;

    /// <summary>How many records were ever lost.</summary>
    public long Lost => Volatile.Read(ref _lost);

    public bool IsEmpty => _events.Count == 0 && Lost == _lostAndSaid;

    public void Add(string warning) => _events.Add((LogLevel.Warning, warning));

    /// <summary>Adds that the file goes on, which comes before all else.</summary>
    public void AddReopened() => _events.Insert(0, (LogLevel.Information, Invariant($"Log reopened: pid={Environment.ProcessId}")));

    public void CountLost() => Interlocked.Increment(ref _lost);

    /// <summary>Puts something on a line: under the run's name, in no step. It is there up to the next call.</summary>
    public RecordText Compose(LogLevel level, string message)
    {
        _text.Compose(level, Run, step: null, message, exception: null);
        _text.Stamp(clock.Text);
        return _text;
    }

    public RecordText ComposeLost(long count) => Compose(LogLevel.Warning, Invariant($"{count} log records lost"));

    /// <summary>Writes all of it to the file. What befell it goes to stderr too, which hears of losses at the end.</summary>
    public void WriteTo(AppendingLogFile file, StderrLog? stderr)
    {
        for (; _events.Count > 0; _events.RemoveAt(0))
        {
            file.Append(Compose(_events[0].Level, _events[0].Message).Record);
            stderr?.Write(_text);
        }

        long lost = Lost;
        if (lost > _lostAndSaid)
            file.Append(ComposeLost(lost - _lostAndSaid).Record);
        _lostAndSaid = lost;
    }
}
