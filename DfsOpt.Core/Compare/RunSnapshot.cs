using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Compare;

/// <summary>The parts of a run that are compared.</summary>
/// <param name="Summary">What a list of runs shows of it.</param>
/// <param name="Manifest">Its manifest; <see langword="null"/> if it has not written it.</param>
/// <param name="Steps">The manifests of the steps that finished, in order.</param>
/// <param name="Distributions">The distributions that it fitted, by segment.</param>
public sealed record RunSnapshot(RunSummary Summary, RunManifest? Manifest, IReadOnlyList<StepManifest> Steps, IReadOnlyList<TargetDistribution> Distributions)
{
    /// <summary>Reads a run.</summary>
    /// <param name="run">The run.</param>
    /// <exception cref="ArtifactException">A file in its directory is not what a run writes.</exception>
    public static RunSnapshot Read(RunArtifacts run) =>
        new(run.ReadSummary(), run.ReadManifest(), run.ReadSteps(), run.ReadDistributions());

    /// <summary>A step's manifest; <see langword="null"/> if the run did not finish the step.</summary>
    /// <param name="name">The step's name, such as <c>00_ingest</c>.</param>
    public StepManifest? Step(string name) => Steps.FirstOrDefault(step => step.StepName == name);
}
