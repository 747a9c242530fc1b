namespace DfsOpt.Cli.Runs.Compare;

/// <summary>A label's share of the entries in each of two runs.</summary>
internal sealed record LabelShift(string Label, double Before, double After);
