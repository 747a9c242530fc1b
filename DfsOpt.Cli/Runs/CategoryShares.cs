namespace DfsOpt.Cli.Runs;

/// <summary>How often each label occurs, and its share of all.</summary>
internal sealed record CategoryShares
{
    public IReadOnlyDictionary<string, long> Counts { get; init; } = new Dictionary<string, long>();

    public IReadOnlyDictionary<string, double> Rates { get; init; } = new Dictionary<string, double>();
}
