using DfsOpt.Cli.Runs;

namespace DfsOpt.Cli.Training;

/// <summary>How far a whole run is, from how far its step is.</summary>
internal static class RunShare
{
    // What part of a run's time each step takes, measured over seasons of several sizes. Only the progress line goes by it.
    private static readonly (string Step, double Part)[] _parts =
    [
        (StepNames.Ingest, 0.05),
        (StepNames.Projections, 0.02),
        (StepNames.Entries, 0.33),
        (StepNames.Join, 0.06),
        (StepNames.Optimum, 0.50),
        (StepNames.Fit, 0.04),
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
