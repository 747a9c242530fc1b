using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Logs every category to a run's file, one line a record. Filter rules stand under <c>Logging:RunFile:LogLevel</c>.</summary>
/// <remarks>Providers that name the same file, by whatever path, share one writer; it closes when the last of them is disposed.</remarks>
[ProviderAlias("RunFile")]
public sealed class RunFileLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private readonly RunFile _file;
    private readonly StderrLog? _stderr;
    private long _lostRecords;
    private int _disposed;

    /// <summary>Opens a run's file, or joins those who write to it already.</summary>
    /// <param name="path">The file. Its folder is made where it is missing.</param>
    /// <param name="runId">The run's id, on every line that no scope gives another.</param>
    /// <param name="pipeline">The pipeline's name, on every line that no scope gives another.</param>
    /// <param name="timeProvider">The clock of the lines; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, or the path is empty or no path.</exception>
    public RunFileLoggerProvider(string path, string runId, string pipeline, TimeProvider? timeProvider = null)
        : this(
            path,
            new RunSettings(
                runId ?? throw new ArgumentNullException(nameof(runId)),
                pipeline ?? throw new ArgumentNullException(nameof(pipeline)),
                Level: null,
                timeProvider ?? TimeProvider.System),
            stderr: null)
    {
    }

    internal RunFileLoggerProvider(string path, RunSettings settings, StderrLog? stderr)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = System.IO.Path.GetFullPath(path);
        _stderr = stderr;
        _file = OpenRunFiles.Join(this, settings, stderr);
        Logger = new RunFileLogger(this, _file, stderr);
    }

    /// <summary>The full path of the file, as it was named.</summary>
    public string Path { get; }

    /// <summary>How many records this provider was given that the file does not hold.</summary>
    public long LostRecords => Interlocked.Read(ref _lostRecords);

    internal RunFileLogger Logger { get; }

    /// <summary>The host that made it; <see langword="null"/> where somebody else did.</summary>
    internal RunFileHost? Host { get; init; }

    internal IExternalScopeProvider Scopes { get; private set; } = new LoggerExternalScopeProvider();

    internal bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>Whether a newer provider of the same factory writes this one's records to the same file.</summary>
    internal bool IsSuperseded { get; set; }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => Logger;

    /// <inheritdoc />
    public void SetScopeProvider(IExternalScopeProvider scopeProvider)
    {
        Scopes = scopeProvider;
        OpenRunFiles.ScopesChanged(_file);
    }

    /// <summary>Closes the file if no other provider writes to it. What is logged afterwards is dropped, and counted.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            OpenRunFiles.Leave(this, _file, _stderr);
    }

    /// <summary>Whether one factory has both, as far as can be told, and so hands each record to both.</summary>
    internal bool IsBeside(RunFileLoggerProvider other) =>
        ReferenceEquals(Scopes, other.Scopes) && (Host == other.Host || Host is null || other.Host is null);

    internal void CountLost() => Interlocked.Increment(ref _lostRecords);
}
