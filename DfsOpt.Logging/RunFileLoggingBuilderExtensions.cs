using DfsOpt.Logging.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Adds a run's file to the logging of a host.</summary>
public static class RunFileLoggingBuilderExtensions
{
    /// <summary>Logs to a run's file, one line per record. Its filter rules are under <c>Logging:RunFile:LogLevel</c>.</summary>
    /// <remarks>
    /// If a file is added twice, it is written once, with the settings of the later call. A relative path starts at the folder that is current at this call.
    /// The provider is also registered as a service of its own type, for its <see cref="RunFileLoggerProvider.LostRecords"/>.
    /// </remarks>
    /// <returns><paramref name="builder"/>, for more calls.</returns>
    /// <inheritdoc cref="RunFileLoggerProvider(string, string, string, TimeProvider?, bool, IReadOnlyCollection{string}?)" path="/param|/exception"/>
    public static ILoggingBuilder AddRunFile(
        this ILoggingBuilder builder, string path, string runId, string pipeline,
        TimeProvider? timeProvider = null, bool includeScopes = false, IReadOnlyCollection<string>? flushedEvents = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(runId);
        ArgumentNullException.ThrowIfNull(pipeline);

        string fullPath = Path.GetFullPath(path);
        var file = new AddedFile(LogFilePath.Resolve(fullPath));
        file.RemoveFrom(builder.Services);
        // Functions, not instances, as a container disposes only what it created.
        builder.Services.AddKeyedSingleton(file, (_, _) => new RunFileLoggerProvider(fullPath, runId, pipeline, timeProvider, includeScopes, flushedEvents));
        builder.Services.AddSingleton<ILoggerProvider>(file.Provider);
        builder.Services.AddSingleton(file.Provider);
        return builder;
    }

    /// <summary>The key of one file's provider in a host's services.</summary>
    private sealed record AddedFile(string ResolvedPath)
    {
        public RunFileLoggerProvider Provider(IServiceProvider services) => services.GetRequiredKeyedService<RunFileLoggerProvider>(this);

        /// <summary>Removes what an earlier call added for the same file.</summary>
        public void RemoveFrom(IServiceCollection services)
        {
            services.RemoveAllKeyed<RunFileLoggerProvider>(this);
            foreach (var earlier in services.Where(service => !service.IsKeyedService && Equals(service.ImplementationFactory?.Target)).ToList())
                services.Remove(earlier);
        }

        public bool Equals(AddedFile? other) => LogFilePath.Comparer.Equals(ResolvedPath, other?.ResolvedPath);

        public override int GetHashCode() => LogFilePath.Comparer.GetHashCode(ResolvedPath);
    }
}
