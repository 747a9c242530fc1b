namespace DfsOpt.Core.Simulation;

/// <summary>What lineups are worth in a contest, on draws and against fields that no lineup was chosen by.</summary>
/// <param name="Kept">The lineups of the person's entries that stay.</param>
/// <param name="Candidates">The lineups that stand out.</param>
/// <param name="IsUniverseGraded">Whether every lineup of the universe had a first grade; if not, the slate has too many players or the contest no known payouts.</param>
public sealed record ContestGrades(IReadOnlyList<GradedLineup> Kept, IReadOnlyList<GradedLineup> Candidates, bool IsUniverseGraded);
