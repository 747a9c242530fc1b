using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>How often a lineup was played in a contest.</summary>
/// <param name="Lineup">A lineup of the slate's universe.</param>
/// <param name="Entries">How many entries played it, 1 or more.</param>
/// <param name="OfFirstHalf">How many of them are of users of the first half, from 0 to <paramref name="Entries"/>; used if a single slate has to be split for validation.</param>
public readonly record struct ObservedLineup(UniverseLineup Lineup, int Entries, int OfFirstHalf = 0);
