using DfsOpt.Core.Assignment;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;

namespace DfsOpt.Core.Simulation;

/// <summary>The result of simulating a contest.</summary>
/// <param name="Own">The user's lineups: the kept ones, then those chosen for empty entries.</param>
/// <param name="Candidates">The candidates with their grades.</param>
/// <param name="Fields">The opponents' fields that lineups were chosen and graded against.</param>
/// <param name="Assignment">The lineups chosen for empty entries.</param>
/// <param name="IsUniverseGraded">Whether every lineup of the universe got a first grade. It did not if the slate has too many players, or if the contest's payouts are not known.</param>
/// <param name="Profits">For each draw that lineups were graded on, the total payout of the user's entries less their fees, in dollars; empty if payouts or fee are not known.</param>
/// <param name="ExpectedProfit">The mean of the profits, in dollars; <see langword="null"/> if they are not known.</param>
public sealed record SimulationResult(
    IReadOnlyList<GradedLineup> Own,
    IReadOnlyList<GradedLineup> Candidates,
    IReadOnlyList<ContestField> Fields,
    LineupAssignment Assignment,
    bool IsUniverseGraded,
    IReadOnlyList<double> Profits,
    Estimate? ExpectedProfit);
