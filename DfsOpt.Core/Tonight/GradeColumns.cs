using DfsOpt.Core.Grades;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>The table of lineups with their grades.</summary>
internal static class GradeColumns
{
    public static RowTable<GradeRow> Table(IReadOnlyList<GradeRow> rows, NightSlate slate, Night night) => new(
        rows,
        [
            RowColumn<GradeRow>.Text("contest_id", r => r.Contest.Id),
            RowColumn<GradeRow>.Text("kind", r => r.Kind),
            RowColumn<GradeRow>.Text("entry_id", r => r.Entry is { } entry ? night.Entries.Entries[entry].EntryId : ""),
            .. LineupColumns.Of<GradeRow>(slate, r => r.Graded.Lineup),
            RowColumn<GradeRow>.Number("share", r => r.Graded.Share),
            RowColumn<GradeRow>.Number("expected_dups", r => r.Graded.Duplicates.Expected),
            RowColumn<GradeRow>.Integer("dups_low", r => r.Graded.Duplicates.Low),
            RowColumn<GradeRow>.Integer("dups_high", r => r.Graded.Duplicates.High),
            .. Estimate("roi", r => r.Contest.FeeForRoi is { } fee ? r.Graded.Grade.Roi(fee) : null),
            .. Estimate("win_rate", r => r.Graded.Grade.WinRate),
            .. Estimate("top_0.1%", r => r.Graded.Grade.TopThousandthRate),
            .. Estimate("top_1%", r => r.Graded.Grade.TopHundredthRate),
            .. Estimate("top_5%", r => r.Graded.Grade.TopTwentiethRate),
            .. Estimate("top_20%", r => r.Graded.Grade.TopFifthRate),
            .. Estimate("cash_rate", r => r.Contest.Drawn.Contest.Terms.Payouts is null ? null : r.Graded.Grade.CashRate),
            .. rows.Any(r => r.Contest.Actual is not null) ? Actual() : [],
            .. LineupColumns.Details<GradeRow>(slate, night.Entries, r => r.Graded.Lineup),
        ]);

    private static RowColumn<GradeRow>[] Estimate(string name, Func<GradeRow, Estimate?> value) =>
    [
        RowColumn<GradeRow>.Number(name, row => value(row)?.Value ?? double.NaN),
        RowColumn<GradeRow>.Number($"{name}_se", row => value(row)?.StandardError ?? double.NaN),
    ];

    private static RowColumn<GradeRow>[] Actual() =>
    [
        RowColumn<GradeRow>.Number("actual_points", row => (double?)row.Actual?.Points ?? double.NaN),
        RowColumn<GradeRow>.PositiveInteger("actual_place", row => row.Actual?.Place ?? 0),
        RowColumn<GradeRow>.Number("actual_payout", row => row.Actual?.Payout ?? double.NaN),
    ];
}

/// <summary>A lineup of a contest with its grade.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Graded">The lineup.</param>
/// <param name="Kind"><c>own</c>, <c>candidate</c>, or how an own entry came to its lineup.</param>
internal sealed record GradeRow(GradedContest Contest, GradedLineup Graded, string Kind)
{
    /// <summary>Its place in the DKEntries file; <see langword="null"/> if it is no entry.</summary>
    public int? Entry { get; init; }

    /// <summary>How it did; <see langword="null"/> if that is not known.</summary>
    public ActualResult? Actual => Contest.Actual?.Of(Graded.Lineup, Entry is not null, Contest.Drawn.Contest.Terms.Payouts);
}
