namespace DfsOpt.Core.Optimum;

/// <summary>A player, as input of the search for the best lineup.</summary>
/// <param name="Projection">Projected points in units of 1e-9 points, below 10,000 points.</param>
/// <param name="Salary">Salary in a flex slot, in dollars, positive.</param>
/// <param name="Team">The number of his team.</param>
internal sealed record OptimumPlayer(long Projection, int Salary, int Team);
