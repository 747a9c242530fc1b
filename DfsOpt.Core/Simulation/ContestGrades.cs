namespace DfsOpt.Core.Simulation;

/// <summary>The grades of lineups in a contest, on draws and against fields that were not used to choose them.</summary>
/// <param name="Kept">The lineups of the user's entries that stay as they are.</param>
/// <param name="Candidates">The candidates for the empty entries.</param>
/// <param name="IsUniverseGraded">Whether every lineup of the universe got a first grade. It did not if the slate has too many players, or if the contest's payouts are not known.</param>
public sealed record ContestGrades(IReadOnlyList<GradedLineup> Kept, IReadOnlyList<GradedLineup> Candidates, bool IsUniverseGraded);
