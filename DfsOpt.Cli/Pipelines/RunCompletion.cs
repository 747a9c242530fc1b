
namespace DfsOpt.Cli.Pipelines;

/// <summary>The progress of a whole run, from the progress of its step.</summary>
internal static class RunCompletion
{
    // The part of a run's time that each step takes, measured over seasons of several sizes. Only the progress line uses it.
    private static readonly (string Step, double Part)[] _parts =
    [
        (TrainingSteps.Ingest, 0.05),
        (TrainingSteps.ParseProjections, 0.02),
        (TrainingSteps.ParseContestEntries, 0.33),
        (TrainingSteps.JoinAndEnrich, 0.06),
        (TrainingSteps.OptimalAndGap, 0.50),
        (TrainingSteps.FitTargetDistributions, 0.04),
    ];

    /// <summary>The part of the run that is done, from 0 to 1.</summary>
    public static double Of(RunProgress progress)
    {
        double inStep = progress.Total > 0 ? Math.Clamp((double)progress.Done / progress.Total, 0, 1) : 0;
        double before = 0.0;
        foreach (var (step, part) in _parts)
        {
            if (step == progress.Step)
                return before + part * inStep;
            before += part;
        }

        return 1;
    }
}
