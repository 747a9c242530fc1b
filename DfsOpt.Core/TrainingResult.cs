using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Runs;

namespace DfsOpt.Core;

/// <summary>The result of a training run that succeeded, with what it learned. A run that fails or is cancelled throws instead.</summary>
public sealed record TrainingResult : RunResult
{
    internal TrainingResult(RunResult run, IReadOnlyList<TargetDistribution> distributions)
        : base(run) => Distributions = distributions;

    /// <summary>The distributions that the run fitted, by segment in natural order, as <see cref="RunArtifacts.ReadDistributions"/> reads them back.</summary>
    public IReadOnlyList<TargetDistribution> Distributions { get; }
}
