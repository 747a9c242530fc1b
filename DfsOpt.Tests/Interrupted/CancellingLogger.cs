using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Interrupted;

/// <summary>Cancels at a chosen line of the log.</summary>
internal sealed class CancellingLogger(int line, CancellationTokenSource stop) : ILogger
{
    /// <summary>How many lines there were.</summary>
    public int Lines { get; private set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (++Lines == line)
            stop.Cancel();
    }
}
