namespace DfsOpt.Core.Optimum;

/// <summary>The result of the search for a slate's best lineup.</summary>
/// <param name="PlayersConsidered">How many of the players have a projection above zero.</param>
/// <param name="Lineup">The best legal lineup, the same for the same players in the same order; <see langword="null"/> if no lineup is legal.</param>
/// <param name="PartialLineups">How many partial lineups the search looked at: a measure of its work that is the same on every machine.</param>
internal sealed record OptimumResult(int PlayersConsidered, OptimalLineup? Lineup, long PartialLineups);
