using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Logs every category to a run's file, one line per record. Its filter rules are under <c>Logging:RunFile:LogLevel</c>.</summary>
/// <remarks>Providers that name the same file, by whatever path, share one writer; it closes when the last of them is disposed.</remarks>
[ProviderAlias("RunFile")]
public sealed class RunFileLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private readonly RunLogger _logger;

    /// <summary>Opens a run's file, or joins the loggers that already write to it.</summary>
    /// <remarks>Does not throw if the file cannot be opened: that is reported on stderr, and the file is tried again once a second.</remarks>
    /// <param name="path">The file. Its folder is created if it does not exist.</param>
    /// <param name="runId">The run's id, on every line unless a scope names another.</param>
    /// <param name="pipeline">The pipeline's name, on every line unless a scope names another.</param>
    /// <param name="timeProvider">The clock of the lines; <see langword="null"/> for the system's.</param>
    /// <param name="includeScopes">Whether the other fields of scopes, beyond run, pipeline and step, are written at the line's end, as <c>key=value</c>.</param>
    /// <param name="flushedEvents">The names of the events whose records are flushed to disk before their call returns, as records of ERROR and above
    /// always are; <see langword="null"/> for <c>StepFinished</c> and <c>RunFinished</c>.</param>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, or the path is empty or invalid.</exception>
    public RunFileLoggerProvider(
        string path, string runId, string pipeline, TimeProvider? timeProvider = null, bool includeScopes = false, IReadOnlyCollection<string>? flushedEvents = null)
    {
        ArgumentNullException.ThrowIfNull(runId);
        ArgumentNullException.ThrowIfNull(pipeline);
        var settings = new RunSettings(runId, pipeline, Level: null, timeProvider ?? TimeProvider.System);
        _logger = new RunLogger(path, settings, toStderr: false, includeScopes, flushedEvents);
    }

    /// <summary>The full path of the file, as it was given.</summary>
    public string Path => _logger.Path;

    /// <summary>How many of this provider's records are not in the file.</summary>
    public long LostRecords => _logger.LostRecords;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => _logger;

    /// <inheritdoc />
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _logger.Scopes = scopeProvider;

    /// <summary>Closes the file if no other provider writes to it. Records that are logged afterwards are dropped and counted.</summary>
    public void Dispose() => _logger.Dispose();
}
