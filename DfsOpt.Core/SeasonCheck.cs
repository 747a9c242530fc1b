using DfsOpt.Core.Checks;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Training;

namespace DfsOpt.Core;

/// <summary>Reads a season as a run would, writes nothing, and returns every problem with it.</summary>
public static class SeasonCheck
{
    /// <summary>Checks a season.</summary>
    /// <param name="config">The config, as for a run; <see cref="TrainingConfig.Strict"/> is ignored.</param>
    /// <param name="host">Logger, clock and progress; <see langword="null"/> for none. No run logger is opened.</param>
    /// <param name="cancellationToken">Cancels the check between contests.</param>
    /// <returns>What a run would use, and every problem, the worst first. A failure that would end a run is one of them.</returns>
    /// <exception cref="ConfigException">The config cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static SeasonCheckResult Run(TrainingConfig config, RunHost? host = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        ConfigCheck.Validate(config);
        var check = new StepCheck(host ?? new RunHost(), cancellationToken);
        var results = new TrainingResults();
        // A sport that is not in the registry ends a run at once; a check goes on with the others.
        if (!Read(config) && check.Problems.Any(p => p.Code == ProblemCodes.UnknownSport))
            Read(config with { OnlySports = config.OnlySports ?? config.Sports });
        return SeasonCheckResult.Of(results, check.Problems);

        bool Read(TrainingConfig season) => check.TryRun(run => TrainingPipeline.RunSteps(season, run, results));
    }

    /// <summary>The same as <see cref="Run"/> on a thread of the pool, for hosts that must not block.</summary>
    /// <inheritdoc cref="Run"/>
    public static async Task<SeasonCheckResult> RunAsync(TrainingConfig config, RunHost? host = null, CancellationToken cancellationToken = default) =>
        await Task.Run(() => Run(config, host, cancellationToken), CancellationToken.None).ConfigureAwait(false);
}
