using System.Runtime.CompilerServices;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging.Files;

/// <summary>Turns what is logged into records of a run's file, which it may share with other loggers.</summary>
internal sealed class RunFileLogger : ILogger, IDisposable
{
    private static readonly string[] _usualFlushedEvents = ["StepFinished", "RunFinished"];

    private readonly SharedRunFile _file;
    private readonly DraftPool _drafts = new();
    private readonly HashSet<string> _flushedEvents;
    private readonly bool _includesScopes;
    private long _lostRecords;
    private int _disposed;

    public RunFileLogger(string path, RunSettings settings, bool isOnStderr = false, bool includesScopes = false, IEnumerable<string>? flushedEvents = null)
    {
        Path = System.IO.Path.GetFullPath(path);
        IsOnStderr = isOnStderr;
        _includesScopes = includesScopes;
        _flushedEvents = new HashSet<string>(flushedEvents ?? _usualFlushedEvents, StringComparer.Ordinal);
        _file = OpenRunFiles.Join(RunFilePath.Resolve(Path), settings, isOnStderr);
    }

    /// <summary>The full path of the file, as it was named.</summary>
    public string Path { get; }

    /// <summary>Whether its lines go to stderr too.</summary>
    public bool IsOnStderr { get; }

    public bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>How many records this logger was given that the file does not hold.</summary>
    public long LostRecords => Interlocked.Read(ref _lostRecords);

    public IExternalScopeProvider Scopes { get; set; } = new LoggerExternalScopeProvider();

    public bool IsEnabled(LogLevel logLevel) => logLevel >= _file.Level && logLevel < LogLevel.None;

    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => Scopes.Push(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Log(step: null, logLevel, eventId, state, exception, formatter);

    /// <summary>Logs in the <paramref name="step"/> of a step logger, which wins over every scope but that of one around it.</summary>
    public void Log<TState>(string? step, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // A factory asks its filters, not this logger, before it calls.
        if (IsEnabled(logLevel))
            Write(step, logLevel, eventId, state, exception, formatter);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _file.Leave(this);
        _drafts.Clear();
    }

    // Not inlined, so that a call below the level costs a compare and no more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Write<TState>(string? step, LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string message;
        try
        {
            message = formatter(state, exception) ?? "";
        }
        catch (Exception failure)
        {
            message = $"(a log message could not be put into words: {ExceptionText.OneLine(failure)})";
        }

        RecordText? draft = null;
        bool isKept = false;
        try
        {
            draft = _drafts.Rent();
            draft.Fields.Read(Scopes, _includesScopes);
            draft.Compose(logLevel, _file.Settings, step, message, exception);
            isKept = _file.Write(this, draft, logLevel >= LogLevel.Error || (eventId.Name is { } name && _flushedEvents.Contains(name)));
        }
        catch (Exception)
        {
            // Whatever goes wrong here, such as memory that runs out, must not reach the code that logs.
            _file.CountLost();
        }

        if (draft is not null)
            _drafts.Return(draft);
        if (!isKept)
            Interlocked.Increment(ref _lostRecords);
    }
}
