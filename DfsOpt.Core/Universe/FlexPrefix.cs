namespace DfsOpt.Core.Universe;

/// <summary>The first flex players of a lineup, and what they leave for the rest.</summary>
/// <param name="Slots">How many slots are open.</param>
/// <param name="Next">The first player who may come next, by his index among all players except the captain.</param>
/// <param name="Left">What is left of the cap, in half-dollars.</param>
/// <param name="HasBothTeams">Whether both teams are represented so far.</param>
internal readonly record struct FlexPrefix(int Slots, int Next, int Left, bool HasBothTeams);
