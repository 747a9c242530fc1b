using DfsOpt.Core.Checks;
using DfsOpt.Core.Runs;

namespace DfsOpt.Core;

/// <summary>Reads tonight's files as a run would, writes nothing, and returns every problem with them.</summary>
public static class ContestCheck
{
    /// <summary>Checks tonight's files.</summary>
    /// <param name="config">The config, as for a run; <see cref="ContestConfig.Strict"/> is ignored.</param>
    /// <param name="host">Logger, clock and progress; <see langword="null"/> for none. No run logger is opened.</param>
    /// <param name="cancellationToken">Cancels the check between steps.</param>
    /// <returns>Every problem, the worst first. A failure that would end a run is one of them.</returns>
    /// <exception cref="ConfigException">The config cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static IReadOnlyList<Problem> Run(ContestConfig config, RunHost? host = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(config);
        ConfigCheck.Validate(config);
        var check = new StepCheck(host ?? new RunHost(), cancellationToken);
        check.TryRun(run => ContestPipeline.RunReadingSteps(config.WithFullPaths(), run));
        return [.. check.Problems.DistinctBy(problem => problem.Message).OrderByDescending(problem => problem.Code.Answer)];
    }
}
