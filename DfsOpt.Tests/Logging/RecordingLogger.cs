using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

/// <summary>Any other logger than ours, which remembers what it was told.</summary>
internal sealed class RecordingLogger : ILogger, IDisposable
{
    public List<string> Events { get; } = [];

    public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Trace;

    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull
    {
        var pairs = (IEnumerable<KeyValuePair<string, object?>>)state;
        Events.Add("open " + string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")));
        return this;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Events.Add(formatter(state, exception));

    public void Dispose() => Events.Add("close");
}
