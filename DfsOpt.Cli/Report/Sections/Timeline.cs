namespace DfsOpt.Cli.Report.Sections;

/// <summary>When a run's steps started, counted from the run's own start.</summary>
/// <param name="StartedAt">The run's start; the best estimate if it is not recorded.</param>
/// <param name="Seconds">The run's duration, in seconds.</param>
internal sealed record Timeline(DateTimeOffset? StartedAt, double Seconds)
{
    public static Timeline Of(RunSnapshot run)
    {
        var started = run.Summary.StartedAt ?? run.Steps.Select(step => step.StartedAt).Min();
        double steps = run.Steps.Select(step => Offset(started, step) + (step.DurationS ?? 0)).DefaultIfEmpty(0).Max();
        return new Timeline(started, Math.Max(run.Summary.DurationS ?? 0, steps));
    }

    /// <summary>Seconds from the run's start to the step's.</summary>
    public double Start(StepManifest step) => Offset(StartedAt, step);

    private static double Offset(DateTimeOffset? from, StepManifest step) => Math.Max(0, (step.StartedAt - from)?.TotalSeconds ?? 0);
}
