using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>How often the lineups in a bin are duplicated.</summary>
public sealed record FieldDuplication
{
    /// <summary>The bin's name, as in <c>entries_enriched.csv</c>.</summary>
    public required string Bin { get; init; }

    /// <summary>Entries in the bin.</summary>
    public required long Entries { get; init; }

    /// <summary>The mean of their <c>dup_count</c>; <see langword="null"/> without entries.</summary>
    public required double? MeanDupCount { get; init; }

    /// <summary>The share of the entries whose lineup no other entry of the contest plays.</summary>
    public required FieldFigure Unique { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("bin", Bin);
        json.WriteNumber("entries", Entries);
        json.WriteFigure("mean_dup_count", MeanDupCount);
        json.WritePropertyName("unique");
        Unique.WriteTo(json);
        json.WriteEndObject();
    }
}
