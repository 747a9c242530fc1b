using DfsOpt.Logging.Scopes;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Puts a step on every line that is logged through it, in whatever scope.</summary>
public sealed class StepLogger : ILogger
{
    private readonly ILogger _base;
    private readonly RunLogger? _run;
    private readonly StepScope _step;

    internal StepLogger(ILogger baseLogger, string step)
    {
        _base = baseLogger is StepLogger outer ? outer._base : baseLogger;
        _run = _base as RunLogger;
        _step = new StepScope(step);
    }

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => _base.IsEnabled(logLevel);

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _base.BeginScope(state);

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (_run is not null)
            _run.Log(_step.Step, logLevel, eventId, state, exception, formatter);
        else if (_base.IsEnabled(logLevel))
            using (_base.BeginScope(_step))
                _base.Log(logLevel, eventId, state, exception, formatter);
    }
}
