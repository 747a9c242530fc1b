using System.Text.Json;
using DfsOpt.Core.Json;

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

/// <summary>The players whose projected ownership falls in a bin.</summary>
public sealed record FieldCalibrationBin
{
    /// <summary>The mean of their actual ownership, from 0 to 1; <see langword="null"/> without players.</summary>
    public required double? Actual { get; init; }

    /// <summary>The bin's lower bound of projected ownership, from 0 to 1.</summary>
    public required double From { get; init; }

    /// <summary>How many players are in the bin.</summary>
    public required int Players { get; init; }

    /// <summary>The mean of their projected ownership, from 0 to 1; <see langword="null"/> without players.</summary>
    public required double? Projected { get; init; }

    /// <summary>The bin's upper bound of projected ownership, from 0 to 1.</summary>
    public required double To { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteFigure("actual", Actual);
        json.WriteNumber("from", From);
        json.WriteNumber("players", Players);
        json.WriteFigure("projected", Projected);
        json.WriteNumber("to", To);
        json.WriteEndObject();
    }
}
