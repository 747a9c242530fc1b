using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Runs;

/// <summary>What the host program provides to a run: a logger, a clock, a listener for progress. All of it is optional.</summary>
public sealed record RunHost
{
    /// <summary>A logger that the run writes to and never disposes. If <see cref="OpenRunLogger"/> is also set, both loggers get each record.</summary>
    public ILogger? Logger { get; init; }

    /// <summary>Opens the run's own logger, once its id and directories exist. The run disposes the logger if it is disposable.</summary>
    public Func<RunLoggerRequest, ILogger>? OpenRunLogger { get; init; }

    /// <summary>Receives the run's progress, a few times a second, from any of the run's threads.</summary>
    public IProgress<RunProgress>? Progress { get; init; }

    /// <summary>A name for the run, in addition to its id; recorded in its manifest. <see langword="null"/> for none.</summary>
    public string? RunName { get; init; }

    /// <summary>The run's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

/// <summary>What a host needs to know to open a run's logger.</summary>
/// <param name="RunId">The run's id, such as <c>2026-11-23T104107Z_3fa91c</c>.</param>
/// <param name="Pipeline">The pipeline's name, such as <c>training</c>.</param>
/// <param name="RunDirectory">The run's directory, as a full path. It exists.</param>
/// <param name="LogsDirectory">Its folder for logs, as a full path. It exists.</param>
/// <param name="LogLevel">The level, as written in the config.</param>
public sealed record RunLoggerRequest(string RunId, string Pipeline, string RunDirectory, string LogsDirectory, string LogLevel);
