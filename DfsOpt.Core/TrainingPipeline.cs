using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Training;

namespace DfsOpt.Core;

/// <summary>Reads a season of showdown contests and learns what real fields look like.</summary>
public static class TrainingPipeline
{
    /// <summary>The pipeline's name, as written in logs and manifests.</summary>
    public const string Name = "training";

    /// <summary>Runs the six steps, and the seventh if share models are enabled, and writes a run directory.</summary>
    /// <param name="config">What to read and where to write.</param>
    /// <param name="host">Logger, clock and progress; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the run between contests and blocks of rows.</param>
    /// <returns>The result of the run.</returns>
    /// <exception cref="ConfigException">The config cannot be used; no run directory was made.</exception>
    /// <exception cref="RunException">The run failed; its directory says why.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; its directory says so.</exception>
    public static TrainingResult Run(TrainingConfig config, RunHost? host = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        ConfigCheck.Validate(config);
        var results = new TrainingResults();
        var run = PipelineRun.Execute(Plan(config.WithFullPaths(), results), host ?? new RunHost(), cancellationToken);
        return new TrainingResult(run, [.. results.Distributions.OrderBy(distribution => distribution.GppCategory, NaturalOrder.Comparer)]);
    }

    /// <summary>The same as <see cref="Run"/> on a thread of the pool, for hosts that must not block.</summary>
    /// <inheritdoc cref="Run"/>
    // The token is not passed to Task.Run: the run itself handles cancellation and records it in its directory.
    public static async Task<TrainingResult> RunAsync(TrainingConfig config, RunHost? host = null, CancellationToken cancellationToken = default) =>
        await Task.Run(() => Run(config, host, cancellationToken), CancellationToken.None).ConfigureAwait(false);

    /// <summary>The steps, in order. Each gets the results it needs of earlier steps.</summary>
    /// <param name="config">What to read.</param>
    /// <param name="run">Runs each step.</param>
    /// <param name="results">Filled as far as the steps get.</param>
    internal static void RunSteps(TrainingConfig config, IStepRunner run, TrainingResults results)
    {
        var definitions = config.SegmentDefinitions;
        var rules = new ContestRules(definitions, config.Aliases, config.GppCategory, config.LogContestsAtInfo);
        var season = run.Step(TrainingSteps.Ingest, step => IngestStep.Run(config.DataRoot, config.Sports, config.OnlySports, step));
        var slates = run.Step(TrainingSteps.ParseProjections, step => ParseProjectionsStep.Run(season, definitions.CaptainTiers, config.FlexOnlyProjections, step));
        results.Contests = run.Step(TrainingSteps.ParseContestEntries, step => ParseContestEntriesStep.Run(slates, rules, step));
        var joined = run.Step(TrainingSteps.JoinAndEnrich, step => JoinAndEnrichStep.Run(slates, results.Contests, step));
        results.Enriched = run.Step(TrainingSteps.OptimalAndGap, step => OptimalAndGapStep.Run(joined, step));
        results.Distributions = run.Step(TrainingSteps.FitTargetDistributions, step => FitTargetDistributionsStep.Run(results.Enriched, definitions, config.Seed, step));
    }

    private static RunPlan Plan(TrainingConfig config, TrainingResults results) => new()
    {
        Pipeline = Name,
        Config = config,
        Steps = run =>
        {
            RunSteps(config, run, results);
            if (config.ShareModel.Enabled)
                run.Step(TrainingSteps.FitShareModels, step => FitShareModelsStep.Run(results.Enriched, config.SegmentDefinitions.CaptainTiers, config.ShareModel, config.ShareModel.Seed ?? config.Seed, step));
            return
            [
                new("rows_enriched", results.Enriched.Sum(c => (long)c.Size)),
                new("distributions_written", results.Distributions.Count),
            ];
        },
    };
}
