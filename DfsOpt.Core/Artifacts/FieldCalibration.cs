using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Projected ownership compared with actual ownership. A player counts once for each slate.</summary>
public sealed record FieldCalibration
{
    /// <summary>Ten bins of projected ownership, lowest first. Each includes its lower bound; the last includes its upper bound too.</summary>
    public required IReadOnlyList<FieldCalibrationBin> Bins { get; init; }

    /// <summary>Players with a projected ownership.</summary>
    public required int Players { get; init; }

    /// <summary>Spearman's rank correlation of projected and actual ownership, from -1 to 1; <see langword="null"/> if it is not defined.</summary>
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
