using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Pipeline;

/// <summary>A host's logger that does something with each message, once it has noted it.</summary>
internal sealed class CallbackLogger(Action<string> said) : ILogger
{
    public List<string> Messages { get; } = [];

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Messages.Add(formatter(state, exception));
        said(Messages[^1]);
    }
}
