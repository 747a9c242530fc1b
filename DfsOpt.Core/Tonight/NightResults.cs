using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>The results of a night: a row for each contest, and a row for each draw.</summary>
internal static class NightResults
{
    public static IReadOnlyList<Column<ContestRow>> ContestColumns { get; } =
    [
        new("contest_id", c => c.Contest.Drawn.Contest.Id, "DraftKings' id of the contest. A name, not a number."),
        new("contest_name", c => c.Entries[0].ContestName, "Its name, as DKEntries.csv has it."),
        new("gpp_category", c => c.Contest.Drawn.Contest.Segment, "The segment whose share model its field is drawn from."),
        new("entries", c => (long?)c.Contest.Drawn.Contest.Terms.Entries, "The number of entries, your own included."),
        new("entry_fee", c => (double?)c.Contest.Drawn.Contest.Terms.EntryFee, "What an entry costs, in dollars; empty if not known."),
        new("prize_pool", c => (double?)c.Contest.Drawn.Contest.Terms.Payouts?.PrizePool, "All prizes together, in dollars; empty without payouts."),
        new("own_entries", c => c.Entries.Count, "Your entries in DKEntries.csv."),
        new("filled_entries", c => c.Filled, "How many of them this run filled."),
        new("empty_entries", c => c.Entries.Count(entry => entry.State == DkEntryState.Empty) - c.Filled, "How many of them are still empty."),
        new("expected_distinct_lineups", c => c.Contest.Drawn.DistinctLineups, "How many different lineups the opponents enter, on average over the fields."),
        new("expected_max_dup", c => c.Contest.Drawn.MostDuplicates, "How many opponents enter the field's most entered lineup, on average over the fields."),
        new("expected_profit", c => c.Contest.Result.ExpectedProfit?.Value, "What all of your lineups win together, less their fees, in dollars, on average over the draws; empty without payouts or fee."),
        new("expected_profit_se", c => c.Contest.Result.ExpectedProfit?.StandardError, "The standard error of `expected_profit`."),
    ];

    /// <summary>Each contest with its terms, how many of the user's entries have a lineup, and their expected profit.</summary>
    public static ITable Contests(Night night, IReadOnlyList<AssignedContest> contests) => new RowTable<ContestRow>(
        [.. contests.Select(contest => new ContestRow(contest, [.. contest.Drawn.Contest.Entries.Select(entry => night.Entries.Entries[entry])]))], ContestColumns);

    /// <summary>The columns of <see cref="Profits"/>.</summary>
    public static IReadOnlyList<Column<ProfitRow>> ProfitColumns(IReadOnlyList<string> contests) =>
    [
        new("draw", r => r.Draw + 1, "The number of the draw, from 1."),
        .. contests.Select((contest, i) => new Column<ProfitRow>($"profit_{contest}", r => r.Contests[i].Result.Profits[r.Draw], "What your lineups in this contest win together, less their fees, in dollars.")),
        new("profit", r => r.Contests.Sum(contest => contest.Result.Profits[r.Draw]), "The same over all these contests, which share the draws of the players' scores."),
    ];

    /// <summary>The profit of the user's entries in each draw, by contest and in total.</summary>
    /// <returns>The table; <see langword="null"/> if no contest's payouts are known.</returns>
    public static ITable? Profits(IReadOnlyList<AssignedContest> contests)
    {
        var paid = contests.Where(contest => contest.Result.Profits.Count > 0).ToList();
        return paid.Count == 0 ? null : new RowTable<ProfitRow>(
            [.. Enumerable.Range(0, paid[0].Result.Profits.Count).Select(draw => new ProfitRow(draw, paid))], ProfitColumns([.. paid.Select(contest => contest.Id)]));
    }

    /// <summary>A contest with the user's entries in it.</summary>
    public sealed record ContestRow(AssignedContest Contest, IReadOnlyList<DkEntry> Entries)
    {
        public long Filled => Contest.Result.Assignment.Lineups.Count;
    }

    /// <summary>A draw, by its index, with the contests whose payouts are known.</summary>
    public sealed record ProfitRow(int Draw, IReadOnlyList<AssignedContest> Contests);
}
