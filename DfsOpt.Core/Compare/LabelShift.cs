namespace DfsOpt.Core.Compare;

/// <summary>A label's share of the entries in each of two runs.</summary>
/// <param name="Label">The label, such as <c>4-2</c>.</param>
/// <param name="Before">Its share in the first run, from 0 to 1.</param>
/// <param name="After">Its share in the second run, from 0 to 1.</param>
public sealed record LabelShift(string Label, double Before, double After);
