namespace DfsOpt.Core.Outcomes;

/// <summary>What had to be done to a table of pair correlations before outcomes could be drawn with it.</summary>
/// <param name="SmallestEigenvalue">The least eigenvalue of the table; below 0, no outcomes have these correlations, and the nearest matrix took its place.</param>
/// <param name="LargestChange">The most by which the correlation of a pair changed; 0 where nothing had to.</param>
public sealed record CorrelationRepair(double SmallestEigenvalue, double LargestChange);
