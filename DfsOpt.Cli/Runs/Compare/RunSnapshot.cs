namespace DfsOpt.Cli.Runs.Compare;

/// <summary>What of a run is compared.</summary>
internal sealed record RunSnapshot(RunHeadline Headline, RunManifest? Manifest, IReadOnlyList<StepManifest> Steps, IReadOnlyList<TargetDistribution> Distributions)
{
    public static RunSnapshot Read(RunDirectory run) =>
        new(RunHeadlineReader.Read(run), run.ReadManifest(), run.ReadSteps(), run.ReadDistributions());

    /// <summary>The step <paramref name="name"/>; <see langword="null"/> where the run did not finish it.</summary>
    public StepManifest? Step(string name) => Steps.FirstOrDefault(step => step.StepName == name);
}
