using DfsOpt.Core.Assignment;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Simulation;

namespace DfsOpt.Core;

/// <summary>What a run over tonight's contests reads, where it writes, and how it simulates.</summary>
public sealed record ContestConfig : IRunConfig
{
    /// <summary>The slate's projection export. Must exist.</summary>
    public required string Projections { get; init; }

    /// <summary>The slate's correlation matrix; if <see langword="null"/>, all correlations are 0.</summary>
    public string? CorrMatrix { get; init; }

    /// <summary>The user's DKEntries.csv. Must exist.</summary>
    public required string Entries { get; init; }

    /// <summary>The directory of a training run with share models, or a folder with <c>&lt;segment&gt;/theta.json</c>. Must exist.</summary>
    public required string Model { get; init; }

    /// <summary>The terms of the contests, each contest once.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<ContestTerms> Contests { get; init; } = [];

    /// <summary>The file that <see cref="Contests"/> were read from, for the inventory; <see langword="null"/> for none.</summary>
    public string? ContestsFile { get; init; }

    /// <summary>The contests' sport, in lower case; if <see langword="null"/>, it is the models' sport, which must then all be of one sport.</summary>
    public string? Sport { get; init; }

    /// <summary>The segment whose model is used for all contests; <see langword="null"/> for each contest's own.</summary>
    public string? Segment { get; init; }

    /// <summary>The folder in which <c>contest/&lt;run id&gt;</c> is created.</summary>
    /// <value>Defaults to <c>artifacts</c>, below the current folder.</value>
    public string ArtifactsRoot { get; init; } = "artifacts";

    /// <summary>How contests are simulated. The players that rules name are in <see cref="Lock"/> and <see cref="Fade"/>.</summary>
    public SimulationOptions Simulation { get; init; } = new();

    /// <summary>Whether empty entries are filled.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool Assign { get; init; }

    /// <summary>Names of players who must be in every lineup for an empty entry.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Lock { get; init; } = [];

    /// <summary>Names of players who must not be in any lineup for an empty entry; opponents may still play them.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Fade { get; init; } = [];

    /// <summary>Names of players who are out: neither the user nor the opponents play them.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Standings of contests that have begun, as CSV or zip: lineups are graded against the real field instead of drawn ones. Each must exist, and have the contest's id in its name.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Standings { get; init; } = [];

    /// <summary>Names as the standings spell them, each with the projection's name for the same player.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>The standard deviation of a player's score as a fraction of his projection, above 0 to 2, for players whose projections do not say; <see langword="null"/> for none.</summary>
    public double? StdFraction { get; init; }

    /// <summary>How contests are sorted into segments, as in the training run.</summary>
    public SegmentDefinitions SegmentDefinitions { get; init; } = new();

    /// <summary>Whether a name's single row in the projection file is a flex row.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool FlexOnlyProjections { get; init; }

    /// <summary>Whether each step also writes all of its rows, as <c>outputs.csv</c>.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool PersistStepOutputs { get; init; }

    /// <summary>The lowest level that is written to <c>run.log</c>; passed on to the host's logger as it is.</summary>
    /// <value>Defaults to <c>INFO</c>.</value>
    public string LogLevel { get; init; } = "INFO";

    /// <summary>Whether anything that would be set aside fails the run instead.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool Strict { get; init; }

    Dictionary<string, object?> IRunConfig.ToData() => new()
    {
        ["projections"] = Projections,
        ["corr_matrix"] = CorrMatrix,
        ["entries"] = Entries,
        ["model"] = Model,
        ["contests"] = ContestsFile,
        ["sport"] = Sport,
        ["segment"] = Segment,
        ["segment_definitions"] = SegmentDefinitions.ToData(),
        ["artifacts_root"] = ArtifactsRoot,
        ["draws"] = Simulation.Draws,
        ["fields"] = Simulation.Fields,
        ["candidates"] = Simulation.Candidates,
        ["seed"] = Simulation.Seed,
        ["assign"] = Assign,
        ["objective"] = Simulation.Objective == AssignmentObjective.Portfolio ? "portfolio" : "roi",
        ["max_exposure"] = Simulation.Rules.MaxExposure,
        ["max_captain_exposure"] = Simulation.Rules.MaxCaptainExposure,
        ["min_unique"] = Simulation.Rules.MinUnique,
        ["lock"] = Lock,
        ["fade"] = Fade,
        ["exclude"] = Exclude,
        ["field"] = Standings,
        ["aliases"] = Aliases.ToDictionary(a => a.Key, a => (object?)a.Value),
        ["std_fraction"] = StdFraction,
        ["flex_only_projections"] = FlexOnlyProjections,
        ["persist_step_outputs"] = PersistStepOutputs,
        ["log_level"] = LogLevel,
        ["strict"] = Strict,
    };

    IReadOnlyList<Metric> IRunConfig.ToLog() =>
    [
        new("projections", Projections),
        new("entries", Entries),
        new("model", Model),
        new("artifacts_root", ArtifactsRoot),
        new("draws", Simulation.Draws),
        new("fields", Simulation.Fields),
        new("seed", Simulation.Seed),
        new("assign", Assign),
        new("log_level", LogLevel),
        new("strict", Strict),
    ];

    /// <summary>The same config with full paths, so that a change of the current folder does not matter.</summary>
    internal ContestConfig WithFullPaths() => this with
    {
        Projections = Path.GetFullPath(Projections),
        CorrMatrix = CorrMatrix is null ? null : Path.GetFullPath(CorrMatrix),
        Entries = Path.GetFullPath(Entries),
        Model = Path.GetFullPath(Model),
        Standings = [.. Standings.Select(Path.GetFullPath)],
        ContestsFile = ContestsFile is null ? null : Path.GetFullPath(ContestsFile),
        ArtifactsRoot = Path.GetFullPath(ArtifactsRoot),
    };
}
