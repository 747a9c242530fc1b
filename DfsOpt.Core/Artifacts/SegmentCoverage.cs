using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>How many of a segment's entries are in its distributions. Contests without any such entry are not counted.</summary>
/// <param name="Counted">Entries that are in the distributions.</param>
/// <param name="Entries">All entries.</param>
/// <param name="Rate">Counted entries / submitted entries, from 0 to 1.</param>
/// <param name="Submitted">Entries with a lineup.</param>
public sealed record SegmentCoverage(long Counted, long Entries, double Rate, long Submitted) : IJsonOnDeserialized
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("counted", Counted);
        json.WriteNumber("entries", Entries);
        json.WriteNumber("rate", Rate);
        json.WriteNumber("submitted", Submitted);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Count(Counted);
        Plausible.Count(Entries);
        Plausible.Share(Rate);
        Plausible.Count(Submitted);
    }
}
