namespace DfsOpt.Core.Shares;

/// <summary>How often each lineup of a contest is played, and how often a model expects it.</summary>
/// <param name="Counts">Entries of each lineup that is played.</param>
/// <param name="LogShares">The logarithm of each one's share by the model.</param>
internal sealed record ContestCounts(int[] Counts, double[] LogShares);
