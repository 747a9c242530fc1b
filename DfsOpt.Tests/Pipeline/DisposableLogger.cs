using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Pipeline;

/// <summary>A host's logger that does something as it is disposed.</summary>
internal sealed class DisposableLogger(Action disposed) : ILogger, IDisposable
{
    public IDisposable? Scope { get; init; }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => Scope;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
    }

    public void Dispose() => disposed();
}
