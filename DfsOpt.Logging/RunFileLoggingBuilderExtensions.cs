using DfsOpt.Logging.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Adds a run's file to the logging of a host.</summary>
public static class RunFileLoggingBuilderExtensions
{
    /// <summary>Logs to a run's file, one line a record. Filter rules stand under <c>Logging:RunFile:LogLevel</c>.</summary>
    /// <remarks>
    /// A file that is added twice is written once, as the later call says. The provider is a service of its own type too, for its
    /// <see cref="RunFileLoggerProvider.LostRecords"/>.
    /// </remarks>
    /// <param name="builder">The host's logging.</param>
    /// <param name="path">The file; a relative path counts from the folder that is current now. Its folder is made where it is missing.</param>
    /// <param name="runId">The run's id, on every line that no scope gives another.</param>
    /// <param name="pipeline">The pipeline's name, on every line that no scope gives another.</param>
    /// <param name="timeProvider">The clock of the lines; <see langword="null"/> for the system's.</param>
    /// <param name="includeScopes">Whether what scopes say beyond run, pipeline and step stands at the line's end, as <c>key=value</c>.</param>
    /// <param name="flushedEvents">The names of events whose records are flushed to disk at once; see <see cref="RunFileLoggerProvider"/>.</param>
    /// <returns><paramref name="builder"/>, for more calls.</returns>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/>, or the path is empty or no path.</exception>
    public static ILoggingBuilder AddRunFile(
        this ILoggingBuilder builder,
        string path,
        string runId,
        string pipeline,
        TimeProvider? timeProvider = null,
        bool includeScopes = false,
        IReadOnlyCollection<string>? flushedEvents = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(runId);
        ArgumentNullException.ThrowIfNull(pipeline);

        string fullPath = Path.GetFullPath(path);
        var file = new RunFileService(LogFilePath.Resolve(fullPath));
        file.RemoveFrom(builder.Services);
        // Functions, not instances: a container disposes only what it made.
        builder.Services.AddKeyedSingleton(file, (_, _) => new RunFileLoggerProvider(fullPath, runId, pipeline, timeProvider, includeScopes, flushedEvents));
        builder.Services.AddSingleton<ILoggerProvider>(file.Provider);
        builder.Services.AddSingleton(file.Provider);
        return builder;
    }

    /// <summary>The key under which a host's services hold the provider of one file.</summary>
    private sealed record RunFileService(string ResolvedPath)
    {
        public RunFileLoggerProvider Provider(IServiceProvider services) => services.GetRequiredKeyedService<RunFileLoggerProvider>(this);

        /// <summary>Takes out what an earlier call has added for the same file.</summary>
        public void RemoveFrom(IServiceCollection services)
        {
            services.RemoveAllKeyed<RunFileLoggerProvider>(this);
            ServiceDescriptor[] earlier = [.. services.Where(service => !service.IsKeyedService && Equals(service.ImplementationFactory?.Target))];
            foreach (var service in earlier)
                services.Remove(service);
        }

        public bool Equals(RunFileService? other) => LogFilePath.Comparer.Equals(ResolvedPath, other?.ResolvedPath);

        public override int GetHashCode() => LogFilePath.Comparer.GetHashCode(ResolvedPath);
    }
}
