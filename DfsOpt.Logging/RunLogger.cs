using DfsOpt.Logging.Files;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Logs a run to its <c>run.log</c> and, line for line, to stderr unless that is left out. Safe to use from any thread; never throws.</summary>
public sealed class RunLogger : ILogger, IDisposable
{
    internal RunLogger(string path, RunSettings settings, bool toStderr) => File = new RunFileLogger(path, settings, toStderr);

    /// <summary>The full path of <c>run.log</c>.</summary>
    public string Path => File.Path;

    /// <summary>How many records this logger was given that <see cref="Path"/> does not hold.</summary>
    public long LostRecords => File.LostRecords;

    internal RunFileLogger File { get; }

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => File.IsEnabled(logLevel);

    /// <inheritdoc />
    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => File.BeginScope(state);

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        File.Log(step: null, logLevel, eventId, state, exception, formatter);

    /// <summary>Closes the file once its last logger is disposed, then drains stderr. What is logged afterwards is dropped, and counted.</summary>
    /// <remarks>A stderr whose reader takes nothing is given up after some six seconds; what it lacks stands in the file.</remarks>
    public void Dispose() => File.Dispose();
}
