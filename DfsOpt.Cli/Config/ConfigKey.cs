using DfsOpt.Core;

namespace DfsOpt.Cli.Config;

/// <summary>A key of the config file, and what it sets.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Apply">Returns the config with the value set.</param>
internal sealed record ConfigKey(string Name, Func<TrainingConfig, ConfigValue, TrainingConfig> Apply)
{
    /// <summary>The key of the segments, whose value has keys of its own.</summary>
    public static ConfigKey SegmentDefinitions { get; } =
        new("segment_definitions", (config, value) => config with { SegmentDefinitions = SegmentConfig.Apply(config.SegmentDefinitions, value) });

    /// <summary>The key of lineup assignment, which only contest runs use.</summary>
    public static ConfigKey Assignment { get; } = new("assignment", (config, value) =>
    {
        AssignmentKeys.Apply(AssignmentKeys.Defaults, value);
        return config;
    });

    /// <summary>All keys, in the order of the template.</summary>
    public static IReadOnlyList<ConfigKey> All { get; } =
    [
        new("data_root", (config, value) => config with { DataRoot = value.FolderPath() }),
        new("artifacts_root", (config, value) => config with { ArtifactsRoot = value.FolderPath() }),
        new("seed", (config, value) => config with { Seed = value.WholeNumber() }),
        new("persist_step_outputs", (config, value) => config with { PersistStepOutputs = value.Flag() }),
        new("log_level", (config, value) => config with { LogLevel = LogLevelName.Check(value.Text(), value.Fault) }),
        new("gpp_category", (config, value) => config with { GppCategory = value.IsNull ? null : value.Text() }),
        new("sports", (config, value) => config with { Sports = Sports(value) }),
        new("only_sports", (config, value) => config with { OnlySports = value.IsNull ? null : Sports(value) }),
        SegmentDefinitions,
        new("log_contests_at_info", (config, value) => config with { LogContestsAtInfo = value.Count() }),
        new("strict", (config, value) => config with { Strict = value.Flag() }),
        new("flex_only_projections", (config, value) => config with { FlexOnlyProjections = value.Flag() }),
        new("share_model", (config, value) => config with { ShareModel = ShareModelKeys.Apply(config.ShareModel, value) }),
        Assignment,
        new("aliases", (config, value) => config with { Aliases = value.TextByName() }),
    ];

    private static List<string> Sports(ConfigValue value) => [.. value.Items("[nba, nfl]").Select(item => item.Text().ToLowerInvariant()).Distinct()];
}
