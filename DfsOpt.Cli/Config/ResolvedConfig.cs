using DfsOpt.Core;

namespace DfsOpt.Cli.Config;

/// <summary>What a run would use, and who said so.</summary>
/// <param name="Config">The config.</param>
/// <param name="Places">For each key that is not left at its default, where it was set: a place in a file, or an option.</param>
internal sealed record ResolvedConfig(TrainingConfig Config, IReadOnlyDictionary<string, string> Places)
{
    /// <summary>Refuses a config that names no season, before anything is read.</summary>
    /// <exception cref="UsageException">It does not.</exception>
    public void RequireDataRoot()
    {
        if (Config.DataRoot.Length == 0)
            throw new UsageException("name the season's folder: --data-root <folder>, or data_root in a config file.");
    }

    /// <summary>The fault that the core found in a key, with the place in the file where the key was set.</summary>
    public UsageException Fault(ConfigException fault) =>
        new(Places.TryGetValue(fault.Key, out var place) && !place.StartsWith("--", StringComparison.Ordinal) ? $"{place}: {fault.Message}" : fault.Message);
}
