using DfsOpt.Core.Observation;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Core.Runs;

/// <summary>The lines that a run of any pipeline writes, through a <see cref="KeyValueLogger"/>. The ids are stable.</summary>
internal static partial class RunLog
{
    // Counts come as objects where few values make a line: the logging library's generic code is compiled once for all
    // references, but at run time, anew, for every other mix of types.

    public static void RunStarted(ILogger logger, IEnumerable<Metric> config, string gitSha, string version) =>
        Write(logger, new EventId(100, nameof(RunStarted)), "Run started:", [.. config, new("git_sha", gitSha), new("version", version)]);

    public static void RunFinished(ILogger logger, string durationS, IEnumerable<Metric> summary, string artifactsDir) =>
        Write(logger, new EventId(101, nameof(RunFinished)), "Run finished:", [new("duration_s", durationS), .. summary, new("artifacts_dir", artifactsDir)]);

    [LoggerMessage(102, LogLevel.Error, "{Pipeline} pipeline failed", EventName = "RunFailed")]
    public static partial void RunFailed(ILogger logger, string pipeline, Exception exception);

    [LoggerMessage(103, LogLevel.Warning, "Run cancelled", EventName = "RunCancelled")]
    public static partial void RunCancelled(ILogger logger);

    [LoggerMessage(104, LogLevel.Warning, "run_manifest.json could not be written: {Reason}", EventName = "ManifestLost")]
    public static partial void ManifestLost(ILogger logger, string reason);

    [LoggerMessage(110, LogLevel.Information, "Starting step {StepName}", EventName = "StepStarted")]
    public static partial void StepStarted(ILogger logger, string stepName);

    [LoggerMessage(111, LogLevel.Information, "Finished step {StepName}: duration_s={DurationS} row_count_in={RowCountIn} row_count_out={RowCountOut}{Metrics}", EventName = "StepFinished")]
    public static partial void StepFinished(ILogger logger, string stepName, string durationS, object rowCountIn, object rowCountOut, string metrics);

    [LoggerMessage(120, LogLevel.Warning, "code={Code} file={File} message={Text}", EventName = "Problem")]
    public static partial void Problem(ILogger logger, string code, string? file, string text);

    [LoggerMessage(121, LogLevel.Warning, "code={Code} more={More} see={Manifest}", EventName = "MoreProblems")]
    public static partial void MoreProblems(ILogger logger, string code, object more, string manifest);

    // A line whose fields are the pipeline's own; generated methods have theirs fixed.
    private static void Write(ILogger logger, EventId id, string start, IReadOnlyList<Metric> fields)
    {
        string template = start + string.Concat(fields.Select(f => $" {f.Name}={{{f.Name}}}"));
        logger.Log(LogLevel.Information, id, KeyValueLine.Of(template, fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), null, KeyValueLine.Render);
    }
}
