using System.Globalization;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>What a run's file has to say of itself before its next record.</summary>
internal sealed class RunFileNotes
{
    private readonly List<(LogLevel Level, string Message)> _events = [];
    private long _lost;

    /// <summary>How many records were ever lost.</summary>
    public long LostInAll { get; private set; }

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>What befell the file, in order.</summary>
    public IReadOnlyList<(LogLevel Level, string Message)> Events => _events;

    /// <summary>How many records were lost since the file last said so.</summary>
    public (LogLevel Level, string Message)? Lost => _lost == 0 ? null : (LogLevel.Warning, LostMessage(_lost));

    public static string LostMessage(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} log records lost");

    public void Add(LogLevel level, string message)
    {
        _events.Add((level, message));
        IsEmpty = false;
    }

    public void AddFirst(LogLevel level, string message)
    {
        _events.Insert(0, (level, message));
        IsEmpty = false;
    }

    public void CountLost()
    {
        _lost++;
        LostInAll++;
        IsEmpty = false;
    }

    /// <summary>All of it stands in the file.</summary>
    public void Clear()
    {
        _events.Clear();
        _lost = 0;
        IsEmpty = true;
    }
}
