using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>How often the lineups of a bin repeat.</summary>
public sealed record FieldDuplication
{
    /// <summary>The bin, as <c>entries_enriched.csv</c> names it.</summary>
    public required string Bin { get; init; }

    /// <summary>Entries in it.</summary>
    public required long Entries { get; init; }

    /// <summary>The mean of their <c>dup_count</c>; <see langword="null"/> without entries.</summary>
    public required double? MeanDupCount { get; init; }

    /// <summary>Entries that share their lineup with nobody.</summary>
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
