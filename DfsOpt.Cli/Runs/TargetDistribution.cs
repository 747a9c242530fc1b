using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>What one segment's entrants do: a file of <c>target_distributions</c>.</summary>
internal sealed record TargetDistribution : IJsonOnDeserialized
{
    /// <summary>The segment, such as <c>nba-showdown-mme-1k-10k</c>.</summary>
    public string GppCategory { get; set; } = "";

    public IReadOnlyList<string> SourceContests { get; set; } = [];

    public Histogram SalaryLeft { get; set; } = new();

    public Histogram ProjGapToOptimal { get; set; } = new();

    public Histogram DupCount { get; set; } = new();

    public CategoryShares StackPattern { get; set; } = new();

    public CategoryShares CptArchetype { get; set; } = new();

    /// <summary>How much of the segment it stands on; <see langword="null"/> where an older run does not say.</summary>
    public SegmentCoverage? Coverage { get; set; }

    public DistributionValidation Validation { get; set; } = new(0);

    void IJsonOnDeserialized.OnDeserialized() => Plausible.Items(SourceContests);
}
