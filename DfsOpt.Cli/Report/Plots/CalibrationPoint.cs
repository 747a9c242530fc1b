namespace DfsOpt.Cli.Report.Plots;

/// <summary>What was predicted of a group, and what came.</summary>
/// <param name="Predicted">The mean share, from 0 to 1.</param>
/// <param name="Actual">The mean share, from 0 to 1.</param>
/// <param name="Count">How many are in the group.</param>
internal readonly record struct CalibrationPoint(double Predicted, double Actual, int Count);
