namespace DfsOpt.Core.Universe;

/// <summary>A player of a slate, as the lineup universe needs him. All figures are those of his flex row.</summary>
/// <param name="Name">His name, as any file spells it; names are compared normalised.</param>
/// <param name="Team">His team's abbreviation.</param>
/// <param name="Salary">Salary as a flex player, in dollars, above 0.</param>
/// <param name="Projection">Projected points as a flex player: up to 9 decimals, below 10,000.</param>
/// <param name="Ownership">Projected ownership as a flex player, from 0 to 1.</param>
/// <param name="CaptainOwnership">Projected ownership as the captain, from 0 to 1; <see langword="null"/> if not known.</param>
public sealed record UniversePlayer(string Name, string Team, int Salary, decimal Projection, double Ownership, double? CaptainOwnership = null);
