using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>How many entries have each label, and their share of all entries.</summary>
public sealed record CategoryShares : IJsonOnDeserialized
{
    /// <summary>Entries with each label.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; init => field = value ?? field; } = new Dictionary<string, long>();

    /// <summary>Their share of all entries, from 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Rates { get; init => field = value ?? field; } = new Dictionary<string, double>();

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteByLabel("counts", Counts, static (json, count) => json.WriteNumberValue(count));
        json.WriteByLabel("rates", Rates, static (json, rate) => json.WriteNumberValue(rate));
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        foreach (long count in Counts.Values)
            Plausible.Count(count);
        foreach (double rate in Rates.Values)
            Plausible.Share(rate);
    }
}
