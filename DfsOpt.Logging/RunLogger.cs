using System.Runtime.CompilerServices;
using DfsOpt.Logging.Files;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Logs a run to its log file and, unless that is switched off, line by line to stderr. Safe to use from any thread; never throws.</summary>
public sealed class RunLogger : ILogger, IDisposable
{
    private readonly SharedLogFile _file;
    private readonly string[] _flushedEvents;
    private readonly bool _toStderr, _includesScopes;
    // Null until there is a scope to read.
    private IExternalScopeProvider? _scopes;
    private long _lostRecords;
    private int _disposed;

    internal RunLogger(string path, RunSettings settings, bool toStderr, bool includesScopes = false, IEnumerable<string>? flushedEvents = null)
    {
        Path = System.IO.Path.GetFullPath(path);
        (_toStderr, _includesScopes) = (toStderr, includesScopes);
        _flushedEvents = [.. flushedEvents ?? ["StepFinished", "RunFinished"]];
        _file = SharedLogFile.Join(Path, settings, toStderr);
    }

    /// <summary>The full path of the log file, as it was given.</summary>
    public string Path { get; }

    /// <summary>How many of this logger's records are not in the file.</summary>
    public long LostRecords => Interlocked.Read(ref _lostRecords);

    internal IExternalScopeProvider Scopes { set => _scopes = value; }

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel >= _file.Settings.Level && logLevel < LogLevel.None;

    /// <inheritdoc />
    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => LazyInitializer.EnsureInitialized(ref _scopes, static () => new LoggerExternalScopeProvider()).Push(state);

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Log(step: null, logLevel, eventId, state, exception, formatter);

    /// <summary>Closes the file once its last logger is disposed, then drains stderr. Records that are logged afterwards are dropped and counted.</summary>
    /// <remarks>If nobody reads stderr, this gives up after about six seconds; the file has the missing lines.</remarks>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            _file.Leave();
    }

    /// <summary>Logs with the <paramref name="step"/> of a step logger, which takes precedence over every scope except that of a step logger around it.</summary>
    internal void Log<TState>(string? step, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A logger factory checks its own filters, not this logger's level, before it calls.
        if (IsEnabled(logLevel) && !TryWrite(step, logLevel, eventId, state, exception, formatter))
            Interlocked.Increment(ref _lostRecords);
    }

    // Not inlined, so that a call below the level costs only a comparison.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryWrite<TState>(string? step, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        RecordText? draft = null;
        try
        {
            draft = RecordText.Take();
            if (_scopes is not null)
                draft.Fields.Read(_scopes, _includesScopes);
            draft.Compose(logLevel, _file.Settings, step, Words(state, exception, formatter), exception);
            bool isFlushed = logLevel >= LogLevel.Error || (eventId.Name is { } name && _flushedEvents.Contains(name));
            return Volatile.Read(ref _disposed) == 0 && _file.Write(draft, _toStderr, isFlushed);
        }
        catch (Exception)
        {
            // No failure here, such as running out of memory, must reach the code that logs.
            _file.CountLost();
            return false;
        }
        finally
        {
            draft?.Release();
        }
    }

    private static string Words<TState>(TState state, Exception? exception, Func<TState, Exception?, string> formatter) => RecordText.Words(
        (state, exception, formatter),
        static of => of.formatter(of.state, of.exception),
        static failure => $"(a log message could not be formatted: {RecordText.OneLine(failure)})");
}
