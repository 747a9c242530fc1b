using DfsOpt.Core.Runs;
using DfsOpt.Core.Tonight;

namespace DfsOpt.Core;

/// <summary>Reads tonight's projections and DKEntries.csv, simulates the contests, grades lineups, and fills the empty entries.</summary>
public static class ContestPipeline
{
    /// <summary>The pipeline's name, as written in logs and manifests.</summary>
    public const string Name = "contest";

    /// <summary>Runs the eight steps and writes a run directory.</summary>
    /// <param name="config">What to read, where to write, and how to simulate.</param>
    /// <param name="host">Logger, clock and progress; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the run between blocks of draws.</param>
    /// <returns>The result of the run.</returns>
    /// <exception cref="ConfigException">The config cannot be used; no run directory was made.</exception>
    /// <exception cref="RunException">The run failed; its directory says why.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; its directory says so.</exception>
    public static RunResult Run(ContestConfig config, RunHost? host = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        ConfigCheck.Validate(config);
        return PipelineRun.Execute(Plan(config.WithFullPaths()), host ?? new RunHost(), cancellationToken);
    }

    /// <summary>The same as <see cref="Run"/> on a thread of the pool, for hosts that must not block.</summary>
    /// <inheritdoc cref="Run"/>
    // The token is not passed to Task.Run: the run itself handles cancellation and records it in its directory.
    public static async Task<RunResult> RunAsync(ContestConfig config, RunHost? host = null, CancellationToken cancellationToken = default) =>
        await Task.Run(() => Run(config, host, cancellationToken), CancellationToken.None).ConfigureAwait(false);

    /// <summary>The steps that read the files, in order. A check needs no more.</summary>
    internal static (Night Night, NightSlate Slate) RunReadingSteps(ContestConfig config, IStepRunner run)
    {
        var files = new NightFiles(config.Projections, config.CorrMatrix, config.Entries, config.ContestsFile, config.Model, config.Standings);
        var segments = new NightSegments(config.Sport, config.Segment, config.SegmentDefinitions);
        var night = run.Step("00_ingest", step => InventoryStep.Run(files, config.Contests, segments, config.Aliases, step));
        var players = run.Step("01_parse_projections", step => ParsePlayersStep.Run(night, config.Exclude, Rules(config), config.SegmentDefinitions.CaptainTiers, config.FlexOnlyProjections, config.StdFraction, step));
        return (night, run.Step("02_enumerate_lineup_universe", step => EnumerateUniverseStep.Run(players, step)));
    }

    private static NightTotals RunSteps(ContestConfig config, IStepRunner run)
    {
        var rules = Rules(config);
        var (night, counted) = RunReadingSteps(config, run);
        var slate = run.Step("03_enrich_lineup_universe_features", step => EnrichUniverseStep.Run(counted, step));
        var shares = run.Step("04_compute_softmax_shares", step => ComputeSharesStep.Run(night, slate, step));
        var drawn = run.Step("05_simulate_contests", step => SimulateContestsStep.Run(night, slate, shares, config.Simulation, rules, step));
        var graded = run.Step("06_grade_lineups", step => GradeLineupsStep.Run(night, slate, drawn, config.Simulation.Draws, step));
        return run.Step("07_assign_lineups_to_entries", step => AssignLineupsStep.Run(night, slate, graded, rules, step));
    }

    private static NightRules Rules(ContestConfig config) => new(config.Assign, config.Simulation.Rules, config.Lock, config.Fade);

    private static RunPlan Plan(ContestConfig config) => new()
    {
        Pipeline = Name,
        Config = config,
        Steps = run =>
        {
            var totals = RunSteps(config, run);
            return [new("entries_filled", totals.EntriesFilled), new("expected_profit", totals.ExpectedProfit)];
        },
    };
}
