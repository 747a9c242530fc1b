using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Assignment;

/// <summary>Lineups chosen for a contest's entries.</summary>
/// <param name="Lineups">The lineups, in the order in which they were chosen.</param>
/// <param name="Shortfall">Why there are fewer than entries to fill; <see langword="null"/> if there are not.</param>
public sealed record LineupAssignment(IReadOnlyList<UniverseLineup> Lineups, string? Shortfall);
