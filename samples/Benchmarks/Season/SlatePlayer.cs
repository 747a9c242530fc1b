namespace DfsOpt.Benchmarks.Season;

/// <summary>A made-up player.</summary>
/// <param name="Name">As the projection file spells it.</param>
/// <param name="StandingsName">As the standings spell it.</param>
/// <param name="Position">One of the sport's.</param>
/// <param name="Team">Of the two.</param>
/// <param name="Opponent">The other.</param>
/// <param name="Salary">As a flex player, in dollars.</param>
/// <param name="Projection">As a flex player, in points.</param>
/// <param name="Actual">What he scored, in quarter points.</param>
/// <param name="FlexPopularity">How readily entrants take him as a flex player, beside the others.</param>
/// <param name="CaptainPopularity">The same as a captain.</param>
internal sealed record SlatePlayer(
    string Name, string StandingsName, string Position, string Team, string Opponent,
    int Salary, double Projection, int Actual, double FlexPopularity, double CaptainPopularity);
