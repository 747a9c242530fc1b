namespace DfsOpt.Core.FieldProfiles;

/// <summary>Means of a segment's entries by group and measure.</summary>
/// <param name="Mean">The mean over the group's entries.</param>
/// <param name="Ratio">It as a multiple of the field's; NaN where the field's is not above 0.</param>
internal sealed record FieldMeans(Func<FinishGroup, FieldMeasure, IntervalEstimate> Mean, Func<FinishGroup, FieldMeasure, IntervalEstimate> Ratio);
