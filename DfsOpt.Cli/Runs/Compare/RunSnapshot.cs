namespace DfsOpt.Cli.Runs.Compare;

/// <summary>What of a run is compared.</summary>
internal sealed record RunSnapshot(RunHeadline Headline, RunManifest? Manifest, IReadOnlyList<StepManifest> Steps, IReadOnlyList<TargetDistribution> Distributions)
{
    public static RunSnapshot Read(RunDirectory run) =>
        new(RunHeadlineReader.Read(run), run.ReadManifest(), run.ReadSteps(), run.ReadDistributions());
}
