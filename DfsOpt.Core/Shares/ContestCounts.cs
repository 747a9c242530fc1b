namespace DfsOpt.Core.Shares;

/// <summary>How often the lineups of a contest are played, and their shares by a model. Lineups that are played once say nothing about overdispersion.</summary>
/// <param name="Entries">Entries of all lineups.</param>
/// <param name="Counts">Entries of each lineup that is played more than once.</param>
/// <param name="LogShares">The natural logarithm of each of these lineups' share by the model.</param>
internal sealed record ContestCounts(int Entries, int[] Counts, double[] LogShares);
