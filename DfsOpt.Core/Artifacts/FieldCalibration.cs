using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Projected ownership held against how much players were played. A player counts once in each slate.</summary>
public sealed record FieldCalibration
{
    /// <summary>Ten bins of projected ownership, lowest first, each closed below, the last one closed above too.</summary>
    public required IReadOnlyList<FieldCalibrationBin> Bins { get; init; }

    /// <summary>Players whose ownership is projected.</summary>
    public required int Players { get; init; }

    /// <summary>Spearman's rank correlation of projected and actual ownership, from -1 to 1.</summary>
    public required double? RankCorrelation { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteList("bins", Bins, static (json, bin) => bin.WriteTo(json));
        json.WriteNumber("players", Players);
        json.WriteFigure("rank_correlation", RankCorrelation);
        json.WriteEndObject();
    }
}
