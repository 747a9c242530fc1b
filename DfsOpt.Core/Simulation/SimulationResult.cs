using DfsOpt.Core.Assignment;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;

namespace DfsOpt.Core.Simulation;

/// <summary>What a contest's simulation found.</summary>
/// <param name="Own">The person's lineups: those that were kept, then those chosen for empty entries.</param>
/// <param name="Candidates">The lineups that were looked at closely.</param>
/// <param name="Fields">The opponents' fields against which the lineups were graded.</param>
/// <param name="Assignment">The lineups for empty entries.</param>
/// <param name="IsUniverseGraded">Whether every lineup of the universe had a first grade; if not, the slate has too many players or the contest no known payouts.</param>
/// <param name="Profits">By fresh draw, what all the person's entries win together less their fees, in dollars; empty if payouts or fee are not known.</param>
/// <param name="ExpectedProfit">The mean of the profits; <see langword="null"/> if they are not known.</param>
public sealed record SimulationResult(
    IReadOnlyList<GradedLineup> Own,
    IReadOnlyList<GradedLineup> Candidates,
    IReadOnlyList<ContestField> Fields,
    LineupAssignment Assignment,
    bool IsUniverseGraded,
    IReadOnlyList<double> Profits,
    Estimate? ExpectedProfit);
