using DfsOpt.Logging.Lines;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Opens a run's log, and marks log lines with the step they belong to.</summary>
public static class RunLogging
{
    /// <summary>Opens <c>run.log</c> in a folder, and logs to it and to stderr.</summary>
    /// <remarks>
    /// Does not throw if the file cannot be opened: that is reported on stderr, and the file is tried again once a second.
    /// If the file is already open in this process, its loggers take over the new run id, pipeline, level and clock, and keep their stderr.
    /// Stderr is <see cref="Console.Error"/> at the time of this call: set another writer before it, not after.
    /// </remarks>
    /// <param name="logsDirectory">The folder of <c>run.log</c>. It is created if it does not exist.</param>
    /// <param name="runId">The run's id, on every line.</param>
    /// <param name="pipeline">The pipeline's name, on every line.</param>
    /// <param name="level">The lowest level to log: a name of <see cref="LogLevelNames"/>, in any case.</param>
    /// <param name="timeProvider">The clock of the lines; <see langword="null"/> for the system's.</param>
    /// <param name="toStderr">Whether the lines go to stderr too; <see langword="false"/> for a host whose console shows its own log. Problems with the file are reported on stderr in any case.</param>
    /// <returns>The logger. The caller disposes it, which closes the file and drains stderr.</returns>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, the folder's path is empty or invalid, or the level is unknown.</exception>
    public static RunLogger ConfigureRunLogger(
        string logsDirectory, string runId, string pipeline, string level = "INFO", TimeProvider? timeProvider = null, bool toStderr = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(logsDirectory);
        ArgumentNullException.ThrowIfNull(runId);
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(level);
        return LogLevelNames.TryParse(level, out var minLevel)
            ? new RunLogger(Path.GetFullPath(Path.Combine(logsDirectory, "run.log")), new RunSettings(runId, pipeline, minLevel, timeProvider ?? TimeProvider.System), toStderr)
            : throw new ArgumentException($"Unknown log level '{level}'. Accepted, in any case: {LogLevelNames.Accepted}.", nameof(level));
    }

    /// <summary>Puts a step on every line that is logged through the result, in whatever scope.</summary>
    /// <param name="baseLogger">Any logger. If it is itself a step logger, the new step replaces its step.</param>
    /// <param name="step">The step's name, such as <c>00_ingest</c>.</param>
    /// <returns>A logger around <paramref name="baseLogger"/>, which it does not own.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static StepLogger GetStepLogger(ILogger baseLogger, string step)
    {
        ArgumentNullException.ThrowIfNull(baseLogger);
        ArgumentNullException.ThrowIfNull(step);
        return new StepLogger(baseLogger, step);
    }
}
