namespace DfsOpt.Core.Universe;

/// <summary>A player of a slate, as input of a lineup universe.</summary>
/// <param name="Name">His name, in any spelling; names are compared in normalised form.</param>
/// <param name="Team">His team's abbreviation.</param>
/// <param name="Salary">His salary as flex, in dollars, above 0 and below 10,000,000.</param>
/// <param name="Projection">Projected points as flex, below 10,000, with up to 9 decimals.</param>
/// <param name="Ownership">Projected ownership as flex, from 0 to 1.</param>
/// <param name="CaptainOwnership">Projected ownership as captain, from 0 to 1; <see langword="null"/> if not known.</param>
public sealed record UniversePlayer(string Name, string Team, int Salary, decimal Projection, double Ownership, double? CaptainOwnership = null);
