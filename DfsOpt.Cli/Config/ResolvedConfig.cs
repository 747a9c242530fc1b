using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Config;

/// <summary>What a run would use, and who said so.</summary>
/// <param name="Config">The config.</param>
/// <param name="Places">For each key that is not left at its default, where it was set: a place in a file, an environment variable, or an option.</param>
/// <param name="File">The config file in use; <see langword="null"/> for none.</param>
internal sealed record ResolvedConfig(TrainingConfig Config, IReadOnlyDictionary<string, string> Places, string? File)
{
    /// <summary>How the config file assigns lineups; <see langword="null"/> if it does not say.</summary>
    public ConfigValue? Assignment { get; init; }

    /// <summary>A contest's config with what the file says of assigning lineups.</summary>
    public ContestConfig WithAssignment(ContestConfig contest) => Assignment is null ? contest : AssignmentKeys.Apply(contest, Assignment);

    /// <summary>The config, which names a season.</summary>
    /// <exception cref="UsageException">It names none.</exception>
    public TrainingConfig WithSeason() => Config.DataRoot.Length > 0
        ? Config
        : throw new UsageException($"name the season's folder: --data-root <folder>, {ConfigVariable.DataRoot}, or data_root in {File ?? ConfigTemplate.FileName}, which 'dfs-opt config init' writes.");

    /// <summary>The fault that the core found in a key, with the option or the place in the file that set the key.</summary>
    public UsageException Fault(ConfigException fault) =>
        new(Places.TryGetValue(fault.Key, out string? place) ? $"{place}: {fault.Message}" : fault.Message);
}
