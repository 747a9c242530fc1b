namespace DfsOpt.Core.Grades;

/// <summary>A figure found by simulation.</summary>
/// <param name="Value">The figure.</param>
/// <param name="StandardError">Its standard error: the long-run value is within twice of it in about 95 of 100 cases.</param>
public readonly record struct Estimate(double Value, double StandardError);
