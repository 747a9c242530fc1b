using DfsOpt.Core.Runs;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>06: grades lineups in each contest, on draws and against fields that were not used to choose them.</summary>
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
            NightLog.LineupsGraded(step.Log, contest.Id, grades.Candidates.Count, grades.Kept.Count, grades.IsUniverseGraded);
            step.Progress.Add(1, contests: 1);
        }

        return new StepOutput<IReadOnlyList<GradedContest>>(graded, new RowTable<GradeRow>([.. graded.SelectMany(contest => Rows(contest, slate, night))], GradeColumns.All), contests.Count)
        {
            Metrics = [new("draws", draws), new("candidates", graded.Sum(contest => contest.Grades.Candidates.Count))],
            Details = [ByContest.Metric("mean_roi_standard_error", graded, c => c.Id, MeanError)],
            Files =
            [
                .. graded.Select(contest => ByContest.File(contest.Id, "lineup_grades.csv", "lineup_grades", new RowTable<GradeRow>([.. Rows(contest, slate, night)], GradeColumns.All))),
                ByContest.File("lineups.csv", "lineups", Lineups(graded, slate, night)),
            ],
        };
    }

    /// <summary>The columns of <c>lineups.csv</c>.</summary>
    /// <param name="contests">The ids of the contests.</param>
    public static IReadOnlyList<Column<ListedLineup>> ListColumns(IReadOnlyList<string> contests) =>
    [
        .. LineupColumns.Names<ListedLineup>(r => r.Lineup),
        .. contests.SelectMany((contest, place) => (Column<ListedLineup>[])
        [
            new($"share_{contest}", r => r.Grades[place]?.Share, "The share of that contest's opponents that the lineup is expected to be, from 0 to 1; empty if it has no grade there."),
            new($"expected_dups_{contest}", r => r.Grades[place]?.Duplicates.Expected, "The mean number of that contest's opponents with the lineup; empty if it has no grade there."),
        ]),
        .. LineupColumns.Details<ListedLineup>(r => r.Lineup),
    ];

    private static double? MeanError(GradedContest contest) => contest.FeeForRoi is { } fee
        ? contest.Grades.Candidates.Average(lineup => lineup.Grade.Roi(fee).StandardError)
        : null;

    private static IEnumerable<GradeRow> Rows(GradedContest contest, NightSlate slate, Night night)
    {
        return contest.Drawn.Kept.Zip(contest.Grades.Kept, (kept, lineup) => RowOf(lineup, "own", kept.Entry))
            .Concat(contest.Grades.Candidates.Select(lineup => RowOf(lineup, "candidate", null)));

        GradeRow RowOf(GradedLineup lineup, string kind, int? entry) => new(contest, new NightLineup(night, slate, lineup.Lineup), lineup, kind, entry);
    }

    /// <summary>Each lineup once, with its grade in each contest in which it was graded.</summary>
    private static RowTable<ListedLineup> Lineups(List<GradedContest> contests, NightSlate slate, Night night)
    {
        var graded = contests.Select(contest => contest.Grades.Kept.Concat(contest.Grades.Candidates).DistinctBy(lineup => lineup.Lineup).ToDictionary(lineup => lineup.Lineup)).ToList();
        var rows = graded.SelectMany(lineups => lineups.Keys).Distinct()
            .Select(lineup => new ListedLineup(new NightLineup(night, slate, lineup), [.. graded.Select(lineups => lineups.GetValueOrDefault(lineup))]));
        return new RowTable<ListedLineup>([.. rows], ListColumns([.. contests.Select(contest => contest.Id)]));
    }

    /// <summary>A lineup with its grade in each contest, if it has one there.</summary>
    internal sealed record ListedLineup(NightLineup Lineup, IReadOnlyList<GradedLineup?> Grades);
}
