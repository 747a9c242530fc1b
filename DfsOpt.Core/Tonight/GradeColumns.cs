using DfsOpt.Core.Grades;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>The columns of graded lineups.</summary>
internal static class GradeColumns
{
    private const string Rate = "from 0 to 1";

    /// <summary>The columns of a contest's <c>lineup_grades.csv</c> and <c>own_lineups.csv</c>.</summary>
    public static IReadOnlyList<Column<GradeRow>> All { get; } =
    [
        new("contest_id", r => r.Contest.Id, "DraftKings' id of the contest. A name, not a number."),
        new("kind", r => r.Kind, "`own` for the lineup of one of your entries, otherwise `candidate`; in `own_lineups.csv` `kept` or `filled`."),
        new("entry_id", r => r.EntryId, "DraftKings' id of your entry; empty for a candidate."),
        .. LineupColumns.Names<GradeRow>(r => r.Lineup),
        new("share", r => r.Graded.Share, "The share of the opponents' entries that the lineup is expected to be, from 0 to 1."),
        new("expected_dups", r => r.Graded.Duplicates.Expected, "The mean number of opponents with the lineup; with `--field`, how many have it."),
        new("dups_low", r => r.Graded.Duplicates.Low, "At most 2.5% of fields have fewer opponents with it."),
        new("dups_high", r => r.Graded.Duplicates.High, "At most 2.5% of fields have more opponents with it."),
        .. Estimates("roi", r => r.Roi, "Profit per dollar of the entry fee: 0.5 is 50%; empty if payouts or fee are not known.", "in the same unit"),
        .. Estimates("win_rate", r => r.Graded.Grade.WinRate, "How often no entry scores more, from 0 to 1.", Rate),
        .. Estimates("top_0.1%", r => r.Graded.Grade.TopTenthOfOnePercentRate, "How often it places in the best 0.1%, from 0 to 1; in small contests, the first place.", Rate),
        .. Estimates("top_1%", r => r.Graded.Grade.TopOnePercentRate, "The same for the best 1%.", Rate),
        .. Estimates("top_5%", r => r.Graded.Grade.TopFivePercentRate, "The same for the best 5%.", Rate),
        .. Estimates("top_20%", r => r.Graded.Grade.TopTwentyPercentRate, "The same for the best 20%.", Rate),
        .. Estimates("cash_rate", r => r.CashRate, "How often its place is paid, from 0 to 1; empty if the payouts are not known.", Rate),
        new("actual_points", r => (double?)r.Actual?.Points, "The points that it scored, from the standings of `--field`; empty unless the contest is over and each of the six players is in somebody's lineup."),
        new("actual_place", r => r.Actual?.Place, "Its place among the contest's entries, from 1, ties sharing one; empty if `actual_points` is."),
        new("actual_payout", r => r.Actual?.Payout, "What it is paid, in dollars, as one of the contest's entries or, for a candidate, as one more; empty if `actual_points` is, or the payouts are not known."),
        .. LineupColumns.Details<GradeRow>(r => r.Lineup),
    ];

    private static Column<GradeRow>[] Estimates(string name, Func<GradeRow, Estimate?> value, string meaning, string unit) =>
    [
        new(name, row => value(row)?.Value, meaning),
        new($"{name}_se", row => value(row)?.StandardError, $"Its standard error, {unit}; empty if `{name}` is."),
    ];
}

/// <summary>A graded lineup of a contest.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Lineup">The lineup.</param>
/// <param name="Graded">Its grade.</param>
/// <param name="Kind"><c>own</c>, <c>candidate</c>, <c>kept</c> or <c>filled</c>.</param>
/// <param name="Entry">The index of its entry in the DKEntries file; <see langword="null"/> if it is not an entry.</param>
internal sealed record GradeRow(GradedContest Contest, NightLineup Lineup, GradedLineup Graded, string Kind, int? Entry)
{
    public string? EntryId => Entry is { } entry ? Lineup.Night.Entries.Entries[entry].EntryId : null;

    public Estimate? Roi => Contest.FeeForRoi is { } fee ? Graded.Grade.Roi(fee) : null;

    public Estimate? CashRate => Contest.Drawn.Contest.Terms.Payouts is null ? null : Graded.Grade.CashRate;

    /// <summary>How it did in the contest; <see langword="null"/> if that is not known.</summary>
    public ActualResult? Actual => Contest.Actual?.Of(Graded.Lineup, Entry is not null, Contest.Drawn.Contest.Terms.Payouts);
}
