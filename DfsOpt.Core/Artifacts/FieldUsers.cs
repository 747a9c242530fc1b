using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>The users of a segment's contests, each once in every contest that he has a counted entry in. How many entries he has there is the n of <c>user (i/n)</c>.</summary>
public sealed record FieldUsers
{
    /// <summary>How many users have how many entries in a contest, by ranges of that number: <c>1</c>, <c>2-5</c>, <c>6-20</c>, <c>21-75</c>, <c>76-149</c>, <c>150+</c>.</summary>
    public required IReadOnlyDictionary<string, long> ByEntries { get; init; }

    /// <summary>How many users there are, over the contests whose standings name users.</summary>
    public required long Count { get; init; }

    /// <summary>The mean number of entries of a user in a contest; <see langword="null"/> if no standings name users.</summary>
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
