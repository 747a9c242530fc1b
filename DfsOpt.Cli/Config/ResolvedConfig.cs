using DfsOpt.Cli.Terminal;
using DfsOpt.Core;

namespace DfsOpt.Cli.Config;

/// <summary>The config of a run, and where each value comes from.</summary>
/// <param name="Config">The config.</param>
/// <param name="Places">For each key that is not left at its default, where it was set: a place in a file, an environment variable, or an option.</param>
/// <param name="File">The config file in use; <see langword="null"/> for none.</param>
internal sealed record ResolvedConfig(TrainingConfig Config, IReadOnlyDictionary<string, string> Places, string? File)
{
    /// <summary>The config file's <c>assignment</c>; <see langword="null"/> if it has none.</summary>
    public ConfigValue? Assignment { get; init; }

    /// <summary>A contest run's config with the file's <c>assignment</c>.</summary>
    public ContestConfig WithAssignment(ContestConfig contest) => Assignment is null ? contest : AssignmentKeys.Apply(contest, Assignment);

    /// <summary>The config, if it names a season.</summary>
    /// <exception cref="UsageException">It does not name one.</exception>
    public TrainingConfig WithSeason() => Config.DataRoot.Length > 0
        ? Config
        : throw new UsageException($"name the season's folder: --data-root <folder>, {ConfigVariable.DataRoot}, or data_root in {File ?? ConfigTemplate.FileName}, which 'dfs-opt config init' writes.");

    /// <summary>An error that the core found in a key's value, with the option or the place in the file that set it.</summary>
    public UsageException Fault(ConfigException fault) =>
        new(Places.TryGetValue(fault.Key, out string? place) ? $"{place}: {fault.Message}" : fault.Message);
}
