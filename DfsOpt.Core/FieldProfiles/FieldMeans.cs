namespace DfsOpt.Core.FieldProfiles;

/// <summary>Means of a segment's entries by group and measure.</summary>
/// <param name="Mean">The mean over the group's entries.</param>
/// <param name="Ratio">The mean divided by the field's mean; NaN if the field's mean is not above 0.</param>
internal sealed record FieldMeans(Func<FinishGroup, FieldMeasure, IntervalEstimate> Mean, Func<FinishGroup, FieldMeasure, IntervalEstimate> Ratio);
