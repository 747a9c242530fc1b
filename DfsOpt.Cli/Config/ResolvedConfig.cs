using DfsOpt.Core;

namespace DfsOpt.Cli.Config;

/// <summary>What a run would use, and who said so.</summary>
/// <param name="Config">The config.</param>
/// <param name="Places">For each key that is not left at its default, where it was set: a place in a file, or an option.</param>
internal sealed record ResolvedConfig(TrainingConfig Config, IReadOnlyDictionary<string, string> Places)
{
    /// <summary>The config, which names a season.</summary>
    /// <exception cref="UsageException">It names none.</exception>
    public TrainingConfig WithSeason() => Config.DataRoot.Length > 0
        ? Config
        : throw new UsageException("name the season's folder: --data-root <folder>, or data_root in a config file.");

    /// <summary>The fault that the core found in a key, with the option or the place in the file that set the key.</summary>
    public UsageException Fault(ConfigException fault) =>
        new(Places.TryGetValue(fault.Key, out var place) ? $"{place}: {fault.Message}" : fault.Message);
}
