using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>How often each label occurs, and its share of all.</summary>
public sealed record CategoryShares : IJsonOnDeserialized
{
    /// <summary>Entries of each label.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; init => field = value ?? field; } = new Dictionary<string, long>();

    /// <summary>Their share of all entries, from 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Rates { get; init => field = value ?? field; } = new Dictionary<string, double>();

    void IJsonOnDeserialized.OnDeserialized()
    {
        foreach (var count in Counts.Values)
            Plausible.Count(count);
        foreach (var rate in Rates.Values)
            Plausible.Share(rate);
    }
}
