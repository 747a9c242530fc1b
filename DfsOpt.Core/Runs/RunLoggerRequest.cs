namespace DfsOpt.Core.Runs;

/// <summary>What a host needs to know to open a run's logger.</summary>
/// <param name="RunId">The run's id, such as <c>2026-11-23T104107Z_3fa91c</c>.</param>
/// <param name="Pipeline">The pipeline's name, such as <c>training</c>.</param>
/// <param name="RunDirectory">The run's directory, as a full path. It exists.</param>
/// <param name="LogsDirectory">Its folder for logs, as a full path. It exists.</param>
/// <param name="LogLevel">The level, as written in the config.</param>
public sealed record RunLoggerRequest(string RunId, string Pipeline, string RunDirectory, string LogsDirectory, string LogLevel);
