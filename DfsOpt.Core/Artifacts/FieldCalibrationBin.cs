using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>Players whose projected ownership is alike.</summary>
public sealed record FieldCalibrationBin
{
    /// <summary>The mean of their actual ownership.</summary>
    public required double? Actual { get; init; }

    /// <summary>The lowest projected ownership, from 0 to 1.</summary>
    public required double From { get; init; }

    /// <summary>How many players.</summary>
    public required int Players { get; init; }

    /// <summary>The mean of their projected ownership.</summary>
    public required double? Projected { get; init; }

    /// <summary>The highest projected ownership, from 0 to 1.</summary>
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
