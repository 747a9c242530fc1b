using DfsOpt.Core.Grades;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>06: tells what lineups are worth in each contest, on draws that none of them was chosen by.</summary>
internal static class GradeLineupsStep
{
    private const string Rate = "from 0 to 1";

    /// <summary>The columns of a contest's <c>lineup_grades.csv</c>.</summary>
    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("contest_id", r => r.Contest.Contest.Id, "DraftKings' id of the contest. A name, not a number."),
        new("kind", r => r.IsOwn ? "own" : "candidate", "`own` for the lineup of an own entry, else `candidate`."),
        .. LineupColumns.Names<Row>(r => r.Lineup),
        new("share", r => r.Graded.Share, "The share of the opponents' entries that the lineup is expected to be, from 0 to 1."),
        new("expected_dups", r => r.Graded.Duplicates.Expected, "The mean number of opponents with the lineup."),
        new("dups_low", r => r.Graded.Duplicates.Low, "In at most 2.5 of 100 fields fewer opponents have it."),
        new("dups_high", r => r.Graded.Duplicates.High, "In at most 2.5 of 100 fields more opponents have it."),
        .. Estimates("roi", r => r.Roi, "Profit per dollar of the entry fee: 0.5 is 50%; empty where payouts or fee are not known.", "in the same unit"),
        .. Estimates("win_rate", r => r.Graded.Grade.WinRate, "How often no entry scores more, from 0 to 1.", Rate),
        .. Estimates("top_0.1%", r => r.Graded.Grade.TopThousandthRate, "How often its place is among the best 0.1%, in small contests the first, from 0 to 1.", Rate),
        .. Estimates("top_1%", r => r.Graded.Grade.TopHundredthRate, "The same for the best 1%.", Rate),
        .. Estimates("top_5%", r => r.Graded.Grade.TopTwentiethRate, "The same for the best 5%.", Rate),
        .. Estimates("top_20%", r => r.Graded.Grade.TopFifthRate, "The same for the best 20%.", Rate),
        .. Estimates("cash_rate", r => r.CashRate, "How often its place is paid, from 0 to 1; empty where the payouts are not known.", Rate),
        .. LineupColumns.Details<Row>(r => r.Lineup),
    ];

    public static StepOutput<IReadOnlyList<SimulatedContest>> Run(Night night, NightSlate slate, IReadOnlyList<SimulatedContest> contests, int draws, StepContext step)
    {
        Row[] rows = [.. contests.SelectMany(contest => Rows(contest, slate, night))];
        return new StepOutput<IReadOnlyList<SimulatedContest>>(contests, new RowTable<Row>(rows, Columns), contests.Count)
        {
            Metrics = [new("draws", draws), new("candidates", contests.Sum(contest => contest.Result.Candidates.Count))],
            Details =
            [
                ByContest.Metric("mean_roi_standard_error", contests, MeanError),
            ],
            Files =
            [
                .. contests.Select(contest => ByContest.File(contest, "lineup_grades.csv", "lineup_grades", new RowTable<Row>([.. Rows(contest, slate, night)], Columns))),
                ByContest.File("lineups.csv", "lineups", Lineups(contests, slate, night)),
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
            new($"share_{contest}", r => r.Grades[place]?.Share, "The share of that contest's opponents that the lineup is expected to be, from 0 to 1; empty where it has no grade there."),
            new($"expected_dups_{contest}", r => r.Grades[place]?.Duplicates.Expected, "The mean number of that contest's opponents with the lineup; empty where it has no grade there."),
        ]),
        .. LineupColumns.Details<ListedLineup>(r => r.Lineup),
    ];

    private static double? MeanError(SimulatedContest contest) => contest.Contest.Terms is { Payouts: not null, EntryFee: > 0 and var fee }
        ? contest.Result.Candidates.Average(lineup => lineup.Grade.Roi(fee).StandardError)
        : null;

    private static IEnumerable<Row> Rows(SimulatedContest contest, NightSlate slate, Night night)
    {
        return contest.Result.Own.Select(own => RowOf(own, true)).Concat(contest.Result.Candidates.Select(candidate => RowOf(candidate, false)));

        Row RowOf(GradedLineup graded, bool isOwn) => new(contest, new NightLineup(night, slate, graded.Lineup), graded, isOwn);
    }

    private static Column<Row>[] Estimates(string name, Func<Row, Estimate?> value, string meaning, string unit) =>
    [
        new(name, row => value(row)?.Value, meaning),
        new($"{name}_se", row => value(row)?.StandardError, $"Its standard error, {unit}; empty where `{name}` is."),
    ];

    /// <summary>Each lineup once, with its duplicates in each contest in which it was graded.</summary>
    private static RowTable<ListedLineup> Lineups(IReadOnlyList<SimulatedContest> contests, NightSlate slate, Night night)
    {
        var graded = contests.Select(contest => contest.Result.Own.Concat(contest.Result.Candidates).DistinctBy(lineup => lineup.Lineup).ToDictionary(lineup => lineup.Lineup)).ToList();
        var rows = graded.SelectMany(lineups => lineups.Keys).Distinct()
            .Select(lineup => new ListedLineup(new NightLineup(night, slate, lineup), [.. graded.Select(lineups => lineups.GetValueOrDefault(lineup))]));
        return new RowTable<ListedLineup>([.. rows], ListColumns([.. contests.Select(contest => contest.Contest.Id)]));
    }

    internal sealed record Row(SimulatedContest Contest, NightLineup Lineup, GradedLineup Graded, bool IsOwn)
    {
        public Estimate? Roi => Contest.Contest.Terms is { Payouts: not null, EntryFee: > 0 and var fee } ? Graded.Grade.Roi(fee) : null;

        public Estimate? CashRate => Contest.Contest.Terms.Payouts is null ? null : Graded.Grade.CashRate;
    }

    /// <summary>A lineup with its grade in each contest, if it has one there.</summary>
    internal sealed record ListedLineup(NightLineup Lineup, IReadOnlyList<GradedLineup?> Grades);
}
