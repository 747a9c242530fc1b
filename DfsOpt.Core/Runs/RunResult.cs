using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Runs;

/// <summary>The result of a run that succeeded. A run that fails or is cancelled throws instead.</summary>
/// <param name="RunId">The run's id.</param>
/// <param name="RunDirectory">The run's directory, as a full path.</param>
/// <param name="Duration">The time from start to end.</param>
/// <param name="Steps">Each step's manifest, with its counts and metrics, in order.</param>
/// <param name="Outputs">Every file that the steps wrote, but for their manifests, relative to the run directory.</param>
/// <param name="Warnings">Everything that was noted or set aside, in the order in which it was found.</param>
public record RunResult(
    string RunId,
    string RunDirectory,
    TimeSpan Duration,
    IReadOnlyList<StepManifest> Steps,
    IReadOnlyList<ManifestFile> Outputs,
    IReadOnlyList<Problem> Warnings);
