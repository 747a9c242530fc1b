using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Adds a run's file to the logging of a host.</summary>
public static class RunFileLoggingBuilderExtensions
{
    /// <summary>Logs to a run's file, one line a record. Filter rules stand under <c>Logging:RunFile:LogLevel</c>.</summary>
    /// <param name="builder">The host's logging.</param>
    /// <param name="path">The file. Its folder is made where it is missing.</param>
    /// <param name="runId">The run's id, on every line that no scope gives another.</param>
    /// <param name="pipeline">The pipeline's name, on every line that no scope gives another.</param>
    /// <param name="timeProvider">The clock of the lines; <see langword="null"/> for the system's.</param>
    /// <returns><paramref name="builder"/>, for more calls.</returns>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, or the path is empty.</exception>
    public static ILoggingBuilder AddRunFile(this ILoggingBuilder builder, string path, string runId, string pipeline, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(runId);
        ArgumentNullException.ThrowIfNull(pipeline);

        builder.Services.TryAddSingleton<RunFileHost>();
        // A function, not an instance: a container disposes only what it made.
        builder.Services.AddSingleton<ILoggerProvider>(services => new RunFileLoggerProvider(path, runId, pipeline, timeProvider) { Host = services.GetRequiredService<RunFileHost>() });
        return builder;
    }
}
