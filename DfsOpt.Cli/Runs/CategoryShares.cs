using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>How often each label occurs, and its share of all.</summary>
internal sealed record CategoryShares : IJsonOnDeserialized
{
    public IReadOnlyDictionary<string, long> Counts { get; set; } = new Dictionary<string, long>();

    public IReadOnlyDictionary<string, double> Rates { get; set; } = new Dictionary<string, double>();

    void IJsonOnDeserialized.OnDeserialized()
    {
        foreach (var count in Counts.Values)
            Plausible.Count(count);
        foreach (var rate in Rates.Values)
            Plausible.Share(rate);
    }
}
