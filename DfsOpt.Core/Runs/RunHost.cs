using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Runs;

/// <summary>What the host program provides to a run: a logger, a clock, a listener for progress. All of it is optional.</summary>
public sealed record RunHost
{
    /// <summary>A logger that the run writes to and never disposes. With <see cref="OpenRunLogger"/> both get each record.</summary>
    public ILogger? Logger { get; init; }

    /// <summary>Opens the run's own logger, once its id and directories exist. The run disposes what it returns.</summary>
    public Func<RunLoggerRequest, ILogger>? OpenRunLogger { get; init; }

    /// <summary>Told how far the run is, a few times a second, from any of its threads.</summary>
    public IProgress<RunProgress>? Progress { get; init; }

    /// <summary>What people call the run, beside its id; recorded in its manifest. <see langword="null"/> for nothing.</summary>
    public string? RunName { get; init; }

    /// <summary>The run's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
