using DfsOpt.Core.Observation;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Runs;

/// <summary>The lines that a run of any pipeline writes, through a <see cref="KeyValueLogger"/>. The ids are stable.</summary>
internal static partial class RunLog
{
    // Counts are passed as objects in lines with few values: the logging library's generic code is compiled once for all
    // reference types, but again, at run time, for every other combination of types.

    // Values that belong to the pipeline are passed as pairs.
    [LoggerMessage(100, LogLevel.Information, "Run started:{Config} git_sha={GitSha} version={Version}", EventName = "RunStarted")]
    public static partial void RunStarted(ILogger logger, object config, string gitSha, string version);

    [LoggerMessage(101, LogLevel.Information, "Run finished: duration_s={DurationS}{Summary} artifacts_dir={ArtifactsDir}", EventName = "RunFinished")]
    public static partial void RunFinished(ILogger logger, object durationS, object summary, string artifactsDir);

    [LoggerMessage(102, LogLevel.Error, "{Pipeline} pipeline failed", EventName = "RunFailed")]
    public static partial void RunFailed(ILogger logger, string pipeline, Exception exception);

    [LoggerMessage(103, LogLevel.Warning, "Run cancelled", EventName = "RunCancelled")]
    public static partial void RunCancelled(ILogger logger);

    [LoggerMessage(104, LogLevel.Warning, "run_manifest.json could not be written: {Reason}", EventName = "ManifestLost")]
    public static partial void ManifestLost(ILogger logger, string reason);

    [LoggerMessage(110, LogLevel.Information, "Starting step {StepName}", EventName = "StepStarted")]
    public static partial void StepStarted(ILogger logger, string stepName);

    [LoggerMessage(111, LogLevel.Information, "Finished step {StepName}: duration_s={DurationS} row_count_in={RowCountIn} row_count_out={RowCountOut}{Metrics}", EventName = "StepFinished")]
    public static partial void StepFinished(ILogger logger, string stepName, object durationS, object rowCountIn, object rowCountOut, object metrics);

    [LoggerMessage(120, LogLevel.Warning, "code={Code} file={File} message={Text}", EventName = "Problem")]
    public static partial void Problem(ILogger logger, string code, string? file, string text);

    [LoggerMessage(121, LogLevel.Warning, "code={Code} more={More} see={Manifest}", EventName = "MoreProblems")]
    public static partial void MoreProblems(ILogger logger, string code, object more, string manifest);
}
