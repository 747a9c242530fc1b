namespace DfsOpt.Core.Players;

/// <summary>A player of a slate, as the projection file has him.</summary>
/// <param name="Name">As the projection file spells it.</param>
/// <param name="NormalisedName">As joins see it.</param>
/// <param name="Team">The team's abbreviation.</param>
/// <param name="Opponent">The other team; empty if not known.</param>
/// <param name="Position">As the projection file has it; empty if not known.</param>
/// <param name="Salary">As a flex player, in dollars, above 0.</param>
/// <param name="Projection">As a flex player, in nano-points.</param>
/// <param name="Ownership">From 0 to 1.</param>
/// <param name="Minutes">Projected minutes; NaN if not known.</param>
internal sealed record Player(
    string Name, string NormalisedName, string Team, string Opponent, string Position,
    int Salary, long Projection, double Ownership, double Minutes);
