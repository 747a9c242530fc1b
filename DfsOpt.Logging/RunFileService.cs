using DfsOpt.Logging.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DfsOpt.Logging;

/// <summary>The key under which a host's services hold the provider of one file.</summary>
internal sealed record RunFileService(string ResolvedPath)
{
    public RunFileLoggerProvider Provider(IServiceProvider services) => services.GetRequiredKeyedService<RunFileLoggerProvider>(this);

    /// <summary>Takes out what an earlier call has added for the same file.</summary>
    public void RemoveFrom(IServiceCollection services)
    {
        services.RemoveAllKeyed<RunFileLoggerProvider>(this);
        ServiceDescriptor[] earlier = [.. services.Where(service => !service.IsKeyedService && Equals(service.ImplementationFactory?.Target))];
        foreach (ServiceDescriptor service in earlier)
            services.Remove(service);
    }

    public bool Equals(RunFileService? other) => RunFilePath.Comparer.Equals(ResolvedPath, other?.ResolvedPath);

    public override int GetHashCode() => RunFilePath.Comparer.GetHashCode(ResolvedPath);
}
