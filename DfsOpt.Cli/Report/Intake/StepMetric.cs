using System.Text.Json;
using DfsOpt.Cli.Runs;

namespace DfsOpt.Cli.Report.Intake;

/// <summary>Reads figures among a step's metrics.</summary>
internal static class StepMetric
{
    /// <summary>The metric <paramref name="name"/> as a count; <see langword="null"/> where the step has none.</summary>
    public static long? Count(StepManifest? step, string name) =>
        step is not null && step.Metrics.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && Plausible.IsCount(count)
            ? count
            : null;

    /// <summary>The metric <paramref name="name"/> over all steps.</summary>
    public static long Sum(IEnumerable<StepManifest> steps, string name) => steps.Sum(step => Count(step, name) ?? 0);
}
