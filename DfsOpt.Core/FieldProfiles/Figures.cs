using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>Figures for JSON, which has no NaN.</summary>
internal static class Figures
{
    public static double? Known(double value) => double.IsFinite(value) ? value : null;

    public static FieldFigure Of(IntervalEstimate value, IntervalEstimate ratio, long? count = null) => new()
    {
        Count = count,
        Value = Known(value.Value),
        Low = Known(value.Low),
        High = Known(value.High),
        Ratio = Known(ratio.Value),
        RatioLow = Known(ratio.Low),
        RatioHigh = Known(ratio.High),
    };
}
