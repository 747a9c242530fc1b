using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

/// <summary>Logging as these tests do it.</summary>
internal static class LoggerCalls
{
    public static void Say(this ILogger logger, string message) => logger.Say(LogLevel.Information, message);

    public static void Say(this ILogger logger, LogLevel level, string message, Exception? exception = null, EventId eventId = default) =>
        logger.Log(level, eventId, message, exception, static (text, _) => text);

    public static IDisposable? Scope(this ILogger logger, string key, object? value) =>
        logger.BeginScope(new[] { new KeyValuePair<string, object?>(key, value) });

    /// <summary>A factory that logs to a run's file alone.</summary>
    public static ILoggerFactory OpenRunFile(string path, string runId = "run-1", string pipeline = "training", TimeProvider? clock = null) =>
        LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddRunFile(path, runId, pipeline, clock));
}
