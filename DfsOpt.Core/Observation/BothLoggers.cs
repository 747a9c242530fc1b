using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Observation;

/// <summary>Passes every record and scope to two loggers: the run's and the host's.</summary>
internal sealed class BothLoggers(ILogger own, ILogger hosts) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => own.IsEnabled(logLevel) || hosts.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => new BothScopes(own.BeginScope(state), hosts.BeginScope(state));

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (own.IsEnabled(logLevel))
            own.Log(logLevel, eventId, state, exception, formatter);
        if (hosts.IsEnabled(logLevel))
            hosts.Log(logLevel, eventId, state, exception, formatter);
    }

    private sealed class BothScopes(IDisposable? own, IDisposable? hosts) : IDisposable
    {
        public void Dispose()
        {
            using (own)
                hosts?.Dispose();
        }
    }
}
