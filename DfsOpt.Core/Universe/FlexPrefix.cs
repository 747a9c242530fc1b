namespace DfsOpt.Core.Universe;

/// <summary>The first of the players beside a captain, and what they leave to those behind them.</summary>
/// <param name="Slots">How many players are still to come.</param>
/// <param name="Next">The first player who may come next: his place among the captain's others.</param>
/// <param name="Left">What is left of the cap, in halves of a dollar.</param>
/// <param name="HasBothTeams">Whether captain and players are of both teams.</param>
internal readonly record struct FlexPrefix(int Slots, int Next, int Left, bool HasBothTeams);
