namespace DfsOpt.Core.Optimum;

/// <summary>A slate's best legal lineup.</summary>
/// <param name="TwicePoints">Its projected points in units of 0.5e-9 points, exactly: three times the captain's projection, twice each other's.</param>
/// <param name="TwiceSalary">Its salary in half-dollars, exactly, at most 100,000.</param>
/// <param name="Captain">The captain's index among the players given.</param>
/// <param name="Flex">The indexes of the five others, ascending.</param>
internal sealed record OptimalLineup(long TwicePoints, long TwiceSalary, int Captain, IReadOnlyList<int> Flex);
