namespace DfsOpt.Cli.Report.Intake;

/// <summary>Reads figures among a step's metrics.</summary>
internal static class StepMetric
{
    /// <summary>The metric <paramref name="name"/> as a count; <see langword="null"/> where the step has none.</summary>
    public static long? Count(StepManifest? step, string name) => step?.Count(name);

    /// <summary>The metric <paramref name="name"/> over all steps.</summary>
    public static long Sum(IEnumerable<StepManifest> steps, string name) => steps.Sum(step => Count(step, name) ?? 0);
}
