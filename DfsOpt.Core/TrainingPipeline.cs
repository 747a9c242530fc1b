using DfsOpt.Core.Runs;
using DfsOpt.Core.Steps;

namespace DfsOpt.Core;

/// <summary>Reads a season of showdown contests and learns what real fields look like.</summary>
public static class TrainingPipeline
{
    /// <summary>The pipeline's name, as it stands in logs and manifests.</summary>
    public const string Name = TrainingRun.Pipeline;

    /// <summary>Runs the six steps and leaves a run directory behind.</summary>
    /// <param name="config">What to read and where to write.</param>
    /// <param name="host">Logger, clock and progress; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the run between contests and blocks of rows.</param>
    /// <returns>What the run made.</returns>
    /// <exception cref="ConfigException">The config cannot be used; no run directory was made.</exception>
    /// <exception cref="TrainingException">The run failed; its directory says why.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; its directory says so.</exception>
    public static TrainingResult Run(TrainingConfig config, TrainingHost? host = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        ConfigCheck.Require(config);
        using var run = TrainingRun.Start(config.WithFullPaths(), host ?? new TrainingHost(), cancellationToken);
        try
        {
            run.LogStart();
            var season = run.Step(StepNames.Ingest, IngestStep.Run);
            var slates = run.Step(StepNames.ParseProjections, step => ParseProjectionsStep.Run(season, step));
            var contests = run.Step(StepNames.ParseContestEntries, step => ParseContestEntriesStep.Run(slates, step));
            var joined = run.Step(StepNames.JoinAndEnrich, step => JoinAndEnrichStep.Run(slates, contests, step));
            var enriched = run.Step(StepNames.OptimalAndGap, step => OptimalAndGapStep.Run(joined, step));
            run.Step(StepNames.FitTargetDistributions, step => FitTargetDistributionsStep.Run(enriched, step));
            if (config.ShareModel.Enabled)
                run.Step(StepNames.FitShareModels, step => FitShareModelsStep.Run(enriched, config, step));
            return run.Finish();
        }
        catch (Exception e) when (run.LogEnd(e))
        {
            run.WriteEnd(e);
            throw;
        }
    }
}
