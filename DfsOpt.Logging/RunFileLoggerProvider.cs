using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Logs every category to a run's file, one line a record. Filter rules stand under <c>Logging:RunFile:LogLevel</c>.</summary>
/// <remarks>Providers that name the same file, by whatever path, share one writer; it closes when the last of them is disposed.</remarks>
[ProviderAlias("RunFile")]
public sealed class RunFileLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private readonly RunLogger _logger;

    /// <summary>Opens a run's file, or joins those who write to it already.</summary>
    /// <remarks>Never fails for the file's sake: one that cannot be opened is said on stderr, and tried again once a second.</remarks>
    /// <param name="path">The file. Its folder is made where it is missing.</param>
    /// <param name="runId">The run's id, on every line that no scope gives another.</param>
    /// <param name="pipeline">The pipeline's name, on every line that no scope gives another.</param>
    /// <param name="timeProvider">The clock of the lines; <see langword="null"/> for the system's.</param>
    /// <param name="includeScopes">Whether what scopes say beyond run, pipeline and step stands at the line's end, as <c>key=value</c>.</param>
    /// <param name="flushedEvents">The names of the events whose records are flushed to disk before their call returns, as those of ERROR and above
    /// always are; <see langword="null"/> for <c>StepFinished</c> and <c>RunFinished</c>.</param>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, or the path is empty or no path.</exception>
    public RunFileLoggerProvider(
        string path, string runId, string pipeline, TimeProvider? timeProvider = null, bool includeScopes = false, IReadOnlyCollection<string>? flushedEvents = null)
    {
        ArgumentNullException.ThrowIfNull(runId);
        ArgumentNullException.ThrowIfNull(pipeline);
        var settings = new RunSettings(runId, pipeline, Level: null, timeProvider ?? TimeProvider.System);
        _logger = new RunLogger(path, settings, toStderr: false, includeScopes, flushedEvents);
    }

    /// <summary>The full path of the file, as it was named.</summary>
    public string Path => _logger.Path;

    /// <summary>How many records this provider was given that the file does not hold.</summary>
    public long LostRecords => _logger.LostRecords;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => _logger;

    /// <inheritdoc />
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _logger.Scopes = scopeProvider;

    /// <summary>Closes the file if no other provider writes to it. What is logged afterwards is dropped, and counted.</summary>
    public void Dispose() => _logger.Dispose();
}
