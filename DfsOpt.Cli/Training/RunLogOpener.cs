using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Cli.Training;

/// <summary>Joins the core to the run log: opens a run's logger when the run asks for it, and remembers where.</summary>
/// <param name="isQuiet">Whether its lines are kept from stderr.</param>
/// <param name="beforeFirstLine">Called before its first line.</param>
internal sealed class RunLogOpener(bool isQuiet, Action beforeFirstLine)
{
    private RunLogger? _logger;

    /// <summary>The run whose logger was opened; <see langword="null"/> until then.</summary>
    public RunLoggerRequest? Run { get; private set; }

    /// <summary>The run's log; <see langword="null"/> where none could be written.</summary>
    public string? LogPath => _logger is { } opened && File.Exists(opened.Path) ? opened.Path : null;

    /// <summary>Records missing from the run's log that no line on stderr has reported.</summary>
    public long UnsaidLosses => isQuiet ? _logger?.LostRecords ?? 0 : 0;

    /// <summary>Whether an error of the run has been said on stderr, through its logger.</summary>
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
