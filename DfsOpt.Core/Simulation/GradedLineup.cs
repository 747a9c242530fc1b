using DfsOpt.Core.Fields;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Simulation;

/// <summary>A lineup with its grade in a contest.</summary>
/// <param name="Lineup">The lineup.</param>
/// <param name="Share">The share of the opponents' entries that it is expected to be, from 0 to 1.</param>
/// <param name="Duplicates">How many opponents are expected to have it.</param>
/// <param name="Grade">How it does as the only entry of the user, on draws and against fields that were not used to choose it.</param>
public sealed record GradedLineup(UniverseLineup Lineup, double Share, DuplicateForecast Duplicates, LineupGrade Grade);
