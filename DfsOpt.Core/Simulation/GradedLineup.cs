using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Simulation;

/// <summary>A lineup in a contest.</summary>
/// <param name="Lineup">The lineup.</param>
/// <param name="Share">What share of the opponents' entries it is expected to be.</param>
/// <param name="Duplicates">How many opponents have it.</param>
/// <param name="Grade">How it does as one entry of the contest, all others being opponents; on draws and against fields that no lineup was chosen by.</param>
public sealed record GradedLineup(UniverseLineup Lineup, double Share, DuplicateForecast Duplicates, LineupGrade Grade);
