using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Observation;

/// <summary>Passes every record on with its values as they are; only the rendered line has quotes around values.</summary>
internal sealed class KeyValueLogger(ILogger inner) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
            return;
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values)
            inner.Log(logLevel, eventId, new KeyValueLine(values), exception, KeyValueLine.Render);
        else
            inner.Log(logLevel, eventId, state, exception, formatter);
    }
}
