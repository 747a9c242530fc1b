namespace DfsOpt.Core.Shares;

/// <summary>How often the lineups of a contest are played, and how often a model expects them. One that is played once tells nothing of overdispersion.</summary>
/// <param name="Entries">Entries of all lineups.</param>
/// <param name="Counts">Entries of each lineup that is played more than once.</param>
/// <param name="LogShares">The logarithm of each one's share by the model.</param>
internal sealed record ContestCounts(int Entries, int[] Counts, double[] LogShares);
