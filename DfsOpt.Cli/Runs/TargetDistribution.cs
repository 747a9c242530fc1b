namespace DfsOpt.Cli.Runs;

/// <summary>What one segment's entrants do: a file of <c>target_distributions</c>.</summary>
internal sealed record TargetDistribution
{
    /// <summary>The segment, such as <c>nba-showdown-mme-1k-10k</c>.</summary>
    public string GppCategory { get; init; } = "";

    public IReadOnlyList<string> SourceContests { get; init; } = [];

    public Histogram SalaryLeft { get; init; } = new();

    public Histogram ProjGapToOptimal { get; init; } = new();

    public Histogram DupCount { get; init; } = new();

    public CategoryShares StackPattern { get; init; } = new();

    public CategoryShares CptArchetype { get; init; } = new();

    public DistributionValidation Validation { get; init; } = new(0);
}
