using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Compare;

/// <summary>What of a run is compared.</summary>
/// <param name="Headline">How it stands.</param>
/// <param name="Manifest">Its manifest; <see langword="null"/> where it has written none.</param>
/// <param name="Steps">The manifests of the steps that finished, in order.</param>
/// <param name="Distributions">The distributions that it fitted, by segment.</param>
public sealed record RunSnapshot(RunHeadline Headline, RunManifest? Manifest, IReadOnlyList<StepManifest> Steps, IReadOnlyList<TargetDistribution> Distributions)
{
    /// <summary>Reads a run.</summary>
    /// <param name="run">The run.</param>
    /// <exception cref="ArtifactException">Its directory holds something that no run writes.</exception>
    public static RunSnapshot Read(RunArtifacts run) =>
        new(run.ReadHeadline(), run.ReadManifest(), run.ReadSteps(), run.ReadDistributions());

    /// <summary>A step's manifest; <see langword="null"/> where the run did not finish it.</summary>
    /// <param name="name">The step's name, such as <c>00_ingest</c>.</param>
    public StepManifest? Step(string name) => Steps.FirstOrDefault(step => step.StepName == name);
}
