namespace DfsOpt.Core.Grades;

/// <summary>A figure found by simulation.</summary>
/// <remarks>
/// The standard error covers chance: other draws and other fields, as another seed would give. It does not cover errors of the projections, the
/// correlations or the share model.
/// </remarks>
/// <param name="Value">The figure.</param>
/// <param name="StandardError">
/// Its standard error: with 95 of 100 seeds, the long-run value is within 1.96 standard errors. With few fields it is larger than the figure's standard deviation, since
/// Student's t is wider than a normal distribution: by 7% with 20 fields, by 42% with 5.
/// </param>
public readonly record struct Estimate(double Value, double StandardError);
