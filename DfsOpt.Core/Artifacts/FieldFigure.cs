using System.Text.Json;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>A mean or a rate, with its confidence interval and its ratio to the whole field's. A value that is not known is <see langword="null"/>.</summary>
public sealed record FieldFigure
{
    /// <summary>How many entries or slots a rate counts; <see langword="null"/> for a mean.</summary>
    public long? Count { get; init; }

    /// <summary>The upper end of the interval.</summary>
    public required double? High { get; init; }

    /// <summary>The lower end of the interval.</summary>
    public required double? Low { get; init; }

    /// <summary>The value divided by the whole field's.</summary>
    public required double? Ratio { get; init; }

    /// <summary>The upper end of the ratio's interval.</summary>
    public required double? RatioHigh { get; init; }

    /// <summary>The lower end of the ratio's interval.</summary>
    public required double? RatioLow { get; init; }

    /// <summary>The mean or the rate.</summary>
    public required double? Value { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteFigure("count", Count);
        json.WriteFigure("high", High);
        json.WriteFigure("low", Low);
        json.WriteFigure("ratio", Ratio);
        json.WriteFigure("ratio_high", RatioHigh);
        json.WriteFigure("ratio_low", RatioLow);
        json.WriteFigure("value", Value);
        json.WriteEndObject();
    }
}
