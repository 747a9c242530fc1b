using DfsOpt.Core.Grades;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>06: tells what lineups are worth in each contest, on draws that none of them was chosen by.</summary>
internal static class GradeLineupsStep
{
    public static StepOutput<IReadOnlyList<SimulatedContest>> Run(Night night, NightSlate slate, IReadOnlyList<SimulatedContest> contests, int draws, StepContext step)
    {
        Row[] rows = [.. contests.SelectMany(Rows)];
        return new StepOutput<IReadOnlyList<SimulatedContest>>(contests, Table(rows, slate, night), contests.Count)
        {
            Metrics = [new("draws", draws), new("candidates", contests.Sum(contest => contest.Result.Candidates.Count))],
            Details =
            [
                ByContest.Metric("mean_roi_standard_error", contests, MeanError),
            ],
            Files =
            [
                .. contests.Select(contest => ByContest.File(contest, "lineup_grades.csv", "lineup_grades", Table([.. Rows(contest)], slate, night))),
                ByContest.File("lineups.csv", "lineups", Lineups(contests, slate, night)),
            ],
        };
    }

    private static double? MeanError(SimulatedContest contest) => contest.Contest.Terms is { Payouts: not null, EntryFee: > 0 and var fee }
        ? contest.Result.Candidates.Average(lineup => lineup.Grade.Roi(fee).StandardError)
        : null;

    private static IEnumerable<Row> Rows(SimulatedContest contest) =>
        contest.Result.Own.Select(own => new Row(contest, own, true)).Concat(contest.Result.Candidates.Select(candidate => new Row(contest, candidate, false)));

    private static RowTable<Row> Table(Row[] rows, NightSlate slate, Night night) => new(
        rows,
        [
            RowColumn<Row>.Text("contest_id", r => r.Contest.Contest.Id),
            RowColumn<Row>.Text("kind", r => r.IsOwn ? "own" : "candidate"),
            .. LineupColumns.Of<Row>(slate, r => r.Graded.Lineup),
            RowColumn<Row>.Number("share", r => r.Graded.Share),
            RowColumn<Row>.Number("expected_dups", r => r.Graded.Duplicates.Expected),
            RowColumn<Row>.Integer("dups_low", r => r.Graded.Duplicates.Low),
            RowColumn<Row>.Integer("dups_high", r => r.Graded.Duplicates.High),
            .. Estimate("roi", r => r.Roi),
            .. Estimate("win_rate", r => r.Graded.Grade.WinRate),
            .. Estimate("top_0.1%", r => r.Graded.Grade.TopThousandthRate),
            .. Estimate("top_1%", r => r.Graded.Grade.TopHundredthRate),
            .. Estimate("top_5%", r => r.Graded.Grade.TopTwentiethRate),
            .. Estimate("top_20%", r => r.Graded.Grade.TopFifthRate),
            .. Estimate("cash_rate", r => r.Contest.Contest.Terms.Payouts is null ? null : r.Graded.Grade.CashRate),
            .. LineupColumns.Details<Row>(slate, night.Entries, r => r.Graded.Lineup),
        ]);

    private static RowColumn<Row>[] Estimate(string name, Func<Row, Estimate?> value) =>
    [
        RowColumn<Row>.Number(name, row => value(row)?.Value ?? double.NaN),
        RowColumn<Row>.Number($"{name}_se", row => value(row)?.StandardError ?? double.NaN),
    ];

    /// <summary>Each lineup once, with its duplicates in each contest in which it was graded.</summary>
    private static RowTable<UniverseLineup> Lineups(IReadOnlyList<SimulatedContest> contests, NightSlate slate, Night night)
    {
        var graded = contests.Select(contest => contest.Result.Own.Concat(contest.Result.Candidates).DistinctBy(lineup => lineup.Lineup).ToDictionary(lineup => lineup.Lineup)).ToList();
        return new RowTable<UniverseLineup>(
            [.. graded.SelectMany(lineups => lineups.Keys).Distinct()],
            [
                .. LineupColumns.Of<UniverseLineup>(slate, lineup => lineup),
                .. contests.SelectMany((contest, i) => new[]
                {
                    RowColumn<UniverseLineup>.Number($"share_{contest.Contest.Id}", lineup => graded[i].GetValueOrDefault(lineup)?.Share ?? double.NaN),
                    RowColumn<UniverseLineup>.Number($"expected_dups_{contest.Contest.Id}", lineup => graded[i].GetValueOrDefault(lineup)?.Duplicates.Expected ?? double.NaN),
                }),
                .. LineupColumns.Details<UniverseLineup>(slate, night.Entries, lineup => lineup),
            ]);
    }

    private sealed record Row(SimulatedContest Contest, GradedLineup Graded, bool IsOwn)
    {
        public Estimate? Roi => Contest.Contest.Terms is { Payouts: not null, EntryFee: > 0 and var fee } ? Graded.Grade.Roi(fee) : null;
    }
}
