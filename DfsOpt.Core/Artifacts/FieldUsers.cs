using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>The users of a segment's contests; a user counts once in each contest.</summary>
public sealed record FieldUsers
{
    /// <summary>Users by how many counted entries they have in the contest.</summary>
    public required IReadOnlyDictionary<string, long> ByEntries { get; init; }

    /// <summary>How many, over contests that name them.</summary>
    public required long Count { get; init; }

    /// <summary>Counted entries a user and contest; <see langword="null"/> where no contest names users.</summary>
    public required double? MeanEntries { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteByLabel("by_entries", ByEntries, static (json, count) => json.WriteNumberValue(count));
        json.WriteNumber("count", Count);
        json.WriteFigure("mean_entries", MeanEntries);
        json.WriteEndObject();
    }
}
