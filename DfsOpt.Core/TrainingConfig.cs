using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Shares;

namespace DfsOpt.Core;

/// <summary>What one training run reads, where it writes, and how it sorts contests into segments.</summary>
public sealed record TrainingConfig : IRunConfig
{
    /// <summary>The folder with <c>dk-results/showdown/&lt;sport&gt;/&lt;slate&gt;</c> in it. Must exist.</summary>
    public required string DataRoot { get; init; }

    /// <summary>The folder in which <c>training/&lt;run id&gt;</c> is created.</summary>
    /// <value>Defaults to <c>artifacts</c>, below the current folder.</value>
    public string ArtifactsRoot { get; init; } = "artifacts";

    /// <summary>The seed for the intervals of field profiles, and for the order of slates and users in validation.</summary>
    /// <value>Defaults to 1337.</value>
    public long Seed { get; init; } = 1337;

    /// <summary>Whether each step also writes all of its rows, as <c>outputs.csv</c>.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool PersistStepOutputs { get; init; }

    /// <summary>The lowest level that is written to <c>run.log</c>; passed on to the host's logger as it is.</summary>
    /// <value>Defaults to <c>INFO</c>.</value>
    public string LogLevel { get; init; } = "INFO";

    /// <summary>The one segment to run, such as <c>nba-showdown-mme-1k-10k</c>; <see langword="null"/> runs all.</summary>
    public string? GppCategory { get; init; }

    /// <summary>The sports that may be in the data, in lower case. Any other sport folder fails the run.</summary>
    /// <value>Defaults to <c>nba</c> and <c>nfl</c>.</value>
    public IReadOnlyList<string> Sports { get; init; } = ["nba", "nfl"];

    /// <summary>The sports to read, each of <see cref="Sports"/>; other folders are skipped. <see langword="null"/> reads all.</summary>
    public IReadOnlyList<string>? OnlySports { get; init; }

    /// <summary>Entry types, size bins and captain tiers.</summary>
    public SegmentDefinitions SegmentDefinitions { get; init; } = new();

    /// <summary>How many contests get a line of their own at INFO; the rest get theirs at DEBUG. 0 or more.</summary>
    /// <value>Defaults to 20.</value>
    public int LogContestsAtInfo { get; init; } = 20;

    /// <summary>Whether anything that would be set aside fails the run instead.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool Strict { get; init; }

    /// <summary>Whether a name's single row in a projection file is a flex row, as in exports without captains' rows.</summary>
    /// <value>Defaults to <see langword="false"/>: such a name is not a player, and a file with only such names is not a showdown export.</value>
    public bool FlexOnlyProjections { get; init; }

    /// <summary>Whether and how share models are fitted.</summary>
    public ShareModelConfig ShareModel { get; init; } = new();

    /// <summary>Names as the standings spell them, each with the projection's name for the same player.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>Every segment that the config allows, such as <c>nba-showdown-mme-1k-10k</c>: every combination of sport, entry type and size bin.</summary>
    public IReadOnlyList<string> AllSegments() => Segment.All(Sports, SegmentDefinitions);

    Dictionary<string, object?> IRunConfig.ToData() => new()
    {
        ["data_root"] = DataRoot,
        ["artifacts_root"] = ArtifactsRoot,
        ["seed"] = Seed,
        ["persist_step_outputs"] = PersistStepOutputs,
        ["log_level"] = LogLevel,
        ["gpp_category"] = GppCategory,
        ["sports"] = Sports,
        ["only_sports"] = OnlySports,
        ["log_contests_at_info"] = LogContestsAtInfo,
        ["strict"] = Strict,
        ["share_model"] = ShareModel.ToData(),
        ["flex_only_projections"] = FlexOnlyProjections,
        ["aliases"] = Aliases.ToDictionary(a => a.Key, a => (object?)a.Value),
        ["segment_definitions"] = SegmentDefinitions.ToData(),
    };

    IReadOnlyList<Metric> IRunConfig.ToLog() =>
    [
        new("data_root", DataRoot),
        new("artifacts_root", ArtifactsRoot),
        new("seed", Seed),
        new("persist_step_outputs", PersistStepOutputs),
        new("gpp_category", GppCategory),
        new("log_level", LogLevel),
        new("sports", string.Join(',', OnlySports ?? Sports)),
        new("strict", Strict),
    ];

    /// <summary>The same config with full paths, so that a change of the current folder does not matter.</summary>
    internal TrainingConfig WithFullPaths() => this with { DataRoot = Path.GetFullPath(DataRoot), ArtifactsRoot = Path.GetFullPath(ArtifactsRoot) };
}
