using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.Training;

/// <summary>The results of the training steps so far. A check uses them if the steps end early.</summary>
internal sealed class TrainingResults
{
    /// <summary>Contests that can be read.</summary>
    public IReadOnlyList<Contest> Contests { get; set; } = [];

    /// <summary>Contests whose entries have their features and their slate's optimum.</summary>
    public IReadOnlyList<JoinedContest> Enriched { get; set; } = [];

    /// <summary>The distributions of the segments.</summary>
    public IReadOnlyList<TargetDistribution> Distributions { get; set; } = [];
}
