using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Tonight;

/// <summary>What the night comes to: a row for each contest, and a row for each draw.</summary>
internal static class NightResults
{
    /// <summary>Each contest's terms, how many of the person's entries have a lineup, and what these are expected to win.</summary>
    public static ITable Contests(Night night, IReadOnlyList<SimulatedContest> contests)
    {
        return new RowTable<SimulatedContest>(
            contests,
            [
                RowColumn<SimulatedContest>.Text("contest_id", c => c.Contest.Id),
                RowColumn<SimulatedContest>.Text("contest_name", c => night.Entries.Entries[c.Contest.Entries[0]].ContestName),
                RowColumn<SimulatedContest>.Text("gpp_category", c => c.Contest.Segment),
                RowColumn<SimulatedContest>.Integer("entries", c => c.Contest.Terms.Entries!.Value),
                RowColumn<SimulatedContest>.Number("entry_fee", c => (double?)c.Contest.Terms.EntryFee ?? double.NaN),
                RowColumn<SimulatedContest>.Number("prize_pool", c => (double?)c.Contest.Terms.Payouts?.PrizePool ?? double.NaN),
                RowColumn<SimulatedContest>.Integer("own_entries", c => c.Contest.Entries.Count),
                RowColumn<SimulatedContest>.Integer("filled_entries", Filled),
                RowColumn<SimulatedContest>.Integer("empty_entries", c => Empty(c) - Filled(c)),
                RowColumn<SimulatedContest>.Number("expected_distinct_lineups", c => c.DistinctLineups),
                RowColumn<SimulatedContest>.Number("expected_max_dup", c => c.MostDuplicates),
                RowColumn<SimulatedContest>.Number("expected_profit", c => c.Result.ExpectedProfit?.Value ?? double.NaN),
                RowColumn<SimulatedContest>.Number("expected_profit_se", c => c.Result.ExpectedProfit?.StandardError ?? double.NaN),
            ]);

        long Empty(SimulatedContest contest) => contest.Contest.Entries.Count(entry => night.Entries.Entries[entry].State == DkEntryState.Empty);
    }

    /// <summary>What the person's entries win in each draw less their fees, by contest and in all. Each contest sees the same draws of the players' scores.</summary>
    /// <returns>The table; <see langword="null"/> where no contest's payouts are known.</returns>
    public static ITable? Profits(IReadOnlyList<SimulatedContest> contests)
    {
        var paid = contests.Where(contest => contest.Result.Profits.Count > 0).ToList();
        return paid.Count == 0 ? null : new RowTable<int>(
            [.. Enumerable.Range(0, paid[0].Result.Profits.Count)],
            [
                RowColumn<int>.Integer("draw", draw => draw + 1),
                .. paid.Select(contest => RowColumn<int>.Number($"profit_{contest.Contest.Id}", draw => contest.Result.Profits[draw])),
                RowColumn<int>.Number("profit", draw => paid.Sum(contest => contest.Result.Profits[draw])),
            ]);
    }

    private static long Filled(SimulatedContest contest) => contest.Result.Assignment.Lineups.Count;
}
