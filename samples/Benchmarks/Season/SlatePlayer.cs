namespace DfsOpt.Benchmarks.Season;

/// <summary>A made-up player.</summary>
/// <param name="Name">The name, as the projection file spells it.</param>
/// <param name="StandingsName">The name, as the standings spell it.</param>
/// <param name="Position">The position.</param>
/// <param name="Team">The team.</param>
/// <param name="Opponent">The other team.</param>
/// <param name="Salary">The salary as flex, in dollars.</param>
/// <param name="Projection">The projection as flex, in points.</param>
/// <param name="Actual">The score as flex, in quarter points.</param>
/// <param name="FlexPopularity">The relative weight with which entrants pick him as flex.</param>
/// <param name="CaptainPopularity">The same as captain.</param>
internal sealed record SlatePlayer(
    string Name, string StandingsName, string Position, string Team, string Opponent,
    int Salary, double Projection, int Actual, double FlexPopularity, double CaptainPopularity);
