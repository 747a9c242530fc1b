using DfsOpt.Core.Grades;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>06: grades lineups in each contest, on draws that none of them was chosen by.</summary>
internal static class GradeLineupsStep
{
    public static StepOutput<IReadOnlyList<GradedContest>> Run(Night night, NightSlate slate, IReadOnlyList<DrawnContest> contests, int draws, StepContext step)
    {
        step.Progress.Expect(ProgressUnit.Contests, contests.Count, contests.Count);
        var graded = new List<GradedContest>();
        foreach (var contest in contests)
        {
            var grades = contest.Simulation.Grade(contest.Contest.Terms, contest.Fields, [.. contest.Kept.Select(kept => kept.Lineup)], step.CancellationToken);
            graded.Add(new GradedContest(contest, grades, contest.Contest.Standings?.Actual(slate.Universe)));
            TonightLog.LineupsGraded(step.Log, contest.Id, grades.Candidates.Count, grades.Kept.Count, grades.IsUniverseGraded);
            step.Progress.Add(1, contests: 1);
        }

        return new StepOutput<IReadOnlyList<GradedContest>>(graded, GradeColumns.Table([.. graded.SelectMany(Rows)], slate, night), contests.Count)
        {
            Metrics = [new("draws", draws), new("candidates", graded.Sum(contest => contest.Grades.Candidates.Count))],
            Details = [ByContest.Metric("mean_roi_standard_error", graded, c => c.Id, MeanError)],
            Files =
            [
                .. graded.Select(contest => ByContest.File(contest.Id, "lineup_grades.csv", "lineup_grades", GradeColumns.Table([.. Rows(contest)], slate, night))),
                ByContest.File("lineups.csv", "lineups", Lineups(graded, slate, night)),
            ],
        };
    }

    private static double? MeanError(GradedContest contest) => contest.FeeForRoi is { } fee
        ? contest.Grades.Candidates.Average(lineup => lineup.Grade.Roi(fee).StandardError)
        : null;

    private static IEnumerable<GradeRow> Rows(GradedContest contest) => contest.Drawn.Kept
        .Zip(contest.Grades.Kept, (kept, lineup) => new GradeRow(contest, lineup, "own") { Entry = kept.Entry })
        .Concat(contest.Grades.Candidates.Select(lineup => new GradeRow(contest, lineup, "candidate")));

    /// <summary>Each lineup once, with its duplicates in each contest in which it was graded.</summary>
    private static RowTable<UniverseLineup> Lineups(List<GradedContest> contests, NightSlate slate, Night night)
    {
        var graded = contests.Select(contest => contest.Grades.Kept.Concat(contest.Grades.Candidates).DistinctBy(lineup => lineup.Lineup).ToDictionary(lineup => lineup.Lineup)).ToList();
        return new RowTable<UniverseLineup>(
            [.. graded.SelectMany(lineups => lineups.Keys).Distinct()],
            [
                .. LineupColumns.Of<UniverseLineup>(slate, lineup => lineup),
                .. contests.SelectMany((contest, i) => new[]
                {
                    RowColumn<UniverseLineup>.Number($"share_{contest.Id}", lineup => graded[i].GetValueOrDefault(lineup)?.Share ?? double.NaN),
                    RowColumn<UniverseLineup>.Number($"expected_dups_{contest.Id}", lineup => graded[i].GetValueOrDefault(lineup)?.Duplicates.Expected ?? double.NaN),
                }),
                .. LineupColumns.Details<UniverseLineup>(slate, night.Entries, lineup => lineup),
            ]);
    }
}
