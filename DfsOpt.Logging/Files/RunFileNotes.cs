using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>What befell a run's file, and what it lost: kept until the file says so before its next record.</summary>
internal sealed class RunFileNotes(OwnLines lines)
{
    private readonly List<(LogLevel Level, string Message)> _events = [];
    private long _lost;

    /// <summary>How many records were ever lost.</summary>
    public long LostInAll { get; private set; }

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty { get; private set; } = true;

    public static string LostMessage(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} log records lost");

    public void Add(LogLevel level, string message)
    {
        _events.Add((level, message));
        IsEmpty = false;
    }

    /// <summary>Adds that the file goes on, which comes before all else.</summary>
    public void AddReopened()
    {
        _events.Insert(0, (LogLevel.Information, string.Create(CultureInfo.InvariantCulture, $"Log reopened: pid={Environment.ProcessId}")));
        IsEmpty = false;
    }

    public void CountLost()
    {
        _lost++;
        LostInAll++;
        IsEmpty = false;
    }

    /// <summary>Writes all of it to the file.</summary>
    public void WriteTo(RecordWriter writer)
    {
        foreach ((LogLevel level, string message) in _events)
            writer.Add(lines.Compose(level, message).Record);
        if (_lost > 0)
            writer.Add(lines.Compose(LogLevel.Warning, LostMessage(_lost)).Record);
    }

    /// <summary>All of it stands in the file: what befell it goes to stderr too, where the end tells of the losses.</summary>
    public void Settle(StderrLog? stderr)
    {
        foreach ((LogLevel level, string message) in _events)
            stderr?.Write(lines.Compose(level, message).ToStderrLine());
        _events.Clear();
        _lost = 0;
        IsEmpty = true;
    }
}
