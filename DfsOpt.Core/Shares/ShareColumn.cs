namespace DfsOpt.Core.Shares;

/// <summary>A column of the share model.</summary>
/// <param name="Name">As in <c>theta.json</c>.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Level">Which level is 1, for the kinds that have levels; else 0.</param>
internal readonly record struct ShareColumn(string Name, ShareColumnKind Kind, int Level);
