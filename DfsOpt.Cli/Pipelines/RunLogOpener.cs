using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Joins the core to the run log: opens a run's logger when the run asks for it, and keeps its path.</summary>
/// <param name="isQuiet">Whether its lines are not shown on stderr.</param>
/// <param name="beforeFirstLine">Called before its first line.</param>
internal sealed class RunLogOpener(bool isQuiet, Action beforeFirstLine)
{
    private RunLogger? _logger;

    /// <summary>The run whose logger was opened; <see langword="null"/> until then.</summary>
    public RunLoggerRequest? Run { get; private set; }

    /// <summary>The run's log; <see langword="null"/> if it could not be written.</summary>
    public string? LogPath => _logger is { } opened && File.Exists(opened.Path) ? opened.Path : null;

    /// <summary>How many records are missing from the run's log without a line on stderr that reports it.</summary>
    public long UnsaidLosses => isQuiet ? _logger?.LostRecords ?? 0 : 0;

    /// <summary>Whether an error of the run has been reported on stderr, through its logger.</summary>
    public bool HasSaidErrors { get; private set; }

    public ILogger Open(RunLoggerRequest request)
    {
        Run = request;
        beforeFirstLine();
        _logger = RunLogging.ConfigureRunLogger(request.LogsDirectory, request.RunId, request.Pipeline, request.LogLevel);
        HasSaidErrors = !isQuiet && _logger.IsEnabled(LogLevel.Error);
        return _logger;
    }
}
