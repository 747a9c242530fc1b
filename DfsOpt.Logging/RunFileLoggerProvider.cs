using DfsOpt.Logging.Files;
using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Logs every category to a run's file, one line a record. Filter rules stand under <c>Logging:RunFile:LogLevel</c>.</summary>
/// <remarks>Providers that name the same file, by whatever path, share one writer; it closes when the last of them is disposed.</remarks>
[ProviderAlias("RunFile")]
public sealed class RunFileLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private static readonly string[] UsualFlushedEvents = ["StepFinished", "RunFinished"];

    private readonly SharedRunFile _file;
    private readonly RunFileMember _member;
    private readonly HashSet<string> _flushedEvents;
    private long _lostRecords;

    /// <summary>Opens a run's file, or joins those who write to it already.</summary>
    /// <remarks>Never fails for the file's sake: one that cannot be opened is said on stderr, and tried again once a second.</remarks>
    /// <param name="path">The file. Its folder is made where it is missing.</param>
    /// <param name="runId">The run's id, on every line that no scope gives another.</param>
    /// <param name="pipeline">The pipeline's name, on every line that no scope gives another.</param>
    /// <param name="timeProvider">The clock of the lines; <see langword="null"/> for the system's.</param>
    /// <param name="includeScopes">Whether what scopes say beyond run, pipeline and step stands at the line's end, as <c>key=value</c>.</param>
    /// <param name="flushedEvents">
    /// The names of the events whose records are flushed to disk before their call returns, so that they outlive a loss of power, as those of
    /// ERROR and CRITICAL always are; <see langword="null"/> for <c>StepFinished</c> and <c>RunFinished</c>.
    /// </param>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, or the path is empty or no path.</exception>
    public RunFileLoggerProvider(
        string path,
        string runId,
        string pipeline,
        TimeProvider? timeProvider = null,
        bool includeScopes = false,
        IReadOnlyCollection<string>? flushedEvents = null)
        : this(
            path,
            new RunSettings(
                runId ?? throw new ArgumentNullException(nameof(runId)),
                pipeline ?? throw new ArgumentNullException(nameof(pipeline)),
                Level: null,
                timeProvider ?? TimeProvider.System),
            toStderr: false,
            flushedEvents)
    {
        IncludesScopes = includeScopes;
    }

    internal RunFileLoggerProvider(string path, RunSettings settings, bool toStderr, IReadOnlyCollection<string>? flushedEvents = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = System.IO.Path.GetFullPath(path);
        _member = new RunFileMember(toStderr);
        _flushedEvents = new HashSet<string>(flushedEvents ?? UsualFlushedEvents, StringComparer.Ordinal);
        _file = OpenRunFiles.Join(RunFilePath.Resolve(Path), settings, toStderr);
        Logger = new RunFileLogger(this, _file, _member);
    }

    /// <summary>The full path of the file, as it was named.</summary>
    public string Path { get; }

    /// <summary>How many records this provider was given that the file does not hold.</summary>
    public long LostRecords => Interlocked.Read(ref _lostRecords);

    internal RunFileLogger Logger { get; }

    internal DraftPool Drafts { get; } = new();

    internal IExternalScopeProvider Scopes { get; private set; } = new LoggerExternalScopeProvider();

    internal bool IncludesScopes { get; }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => Logger;

    /// <inheritdoc />
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

    /// <summary>Closes the file if no other provider writes to it. What is logged afterwards is dropped, and counted.</summary>
    public void Dispose()
    {
        if (!_member.TryDispose())
            return;
        _file.Leave(_member);
        Drafts.Clear();
    }

    internal bool IsFlushedToDisk(EventId eventId) => eventId.Name is { } name && _flushedEvents.Contains(name);

    internal void CountLost() => Interlocked.Increment(ref _lostRecords);
}
