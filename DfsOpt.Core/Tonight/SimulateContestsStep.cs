using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>05: simulates each contest, and tells what its field will be.</summary>
internal static class SimulateContestsStep
{
    public static StepOutput<IReadOnlyList<SimulatedContest>> Run(
        Night night, NightSlate slate, IReadOnlyDictionary<string, FieldShares> shares, SimulationOptions options, NightRules rules, StepContext step)
    {
        options = options with { Rules = rules.Of(slate) };
        step.Progress.Expect(ProgressUnit.Contests, night.Contests.Count, night.Contests.Count);
        var simulated = new List<SimulatedContest>();
        foreach (var segment in night.Contests.GroupBy(contest => contest.Segment))
        {
            var simulation = new ContestSimulation(shares[segment.Key].Shares, slate.Outcomes, options);
            foreach (var contest in segment)
            {
                simulated.Add(Simulate(contest));
                Log(simulated[^1], step);
                step.Progress.Add(1, contests: 1);
            }

            SimulatedContest Simulate(NightContest contest)
            {
                var kept = Kept(night, slate, contest, step);
                int[] empty = rules.FillsEntries ? [.. contest.Entries.Where(entry => night.Entries.Entries[entry].State == DkEntryState.Empty)] : [];
                return new SimulatedContest(contest, shares[segment.Key], empty, simulation.Run(contest.Terms, kept, empty.Length, step.CancellationToken));
            }
        }

        return new StepOutput<IReadOnlyList<SimulatedContest>>(simulated, Table(simulated), night.Contests.Count)
        {
            Metrics = [new("num_contests", simulated.Count)],
            Details =
            [
                ByContest.Metric("expected_distinct_lineups", simulated, c => c.DistinctLineups),
                ByContest.Metric("expected_max_dup", simulated, c => c.MostDuplicates),
            ],
            Files = [.. simulated.SelectMany(contest => Files(contest, slate))],
        };
    }

    private static void Log(SimulatedContest contest, StepContext step) => TonightLog.ContestSimulated(
        step.Log, contest.Contest.Id, contest.Contest.Segment, contest.Contest.Terms.Entries, contest.Contest.Entries.Count,
        contest.DistinctLineups, contest.MostDuplicates, contest.Result.Candidates.Count, contest.Result.ExpectedProfit?.Value);

    private static List<UniverseLineup> Kept(Night night, NightSlate slate, NightContest contest, StepContext step)
    {
        var kept = new List<UniverseLineup>();
        foreach (var entry in contest.Entries.Select(entry => night.Entries.Entries[entry]).Where(entry => entry.State != DkEntryState.Empty))
        {
            if (slate.Match.FromFile(entry) is { } lineup)
            {
                kept.Add(lineup);
                continue;
            }

            step.Report(new Problem
            {
                Code = ProblemCodes.UnusableEntry,
                File = night.EntriesFile.Path,
                Line = entry.Line,
                Loss = Loss.Entries,
                EntriesLeftOut = 1,
                Message = $"{night.EntriesFile.Path}, line {entry.Line}: entry {entry.EntryId} has {(entry.State == DkEntryState.Unreadable ? "a lineup that cannot be read" : "a player without a projection")}; it stays as it is. {ProblemCodes.UnusableEntry.Mend}",
            });
        }

        return kept;
    }

    private static IEnumerable<StepFile> Files(SimulatedContest contest, NightSlate slate)
    {
        int[] players = [.. Enumerable.Range(0, slate.Universe.Players.Count)];
        yield return ByContest.File(contest, "field.csv", "expected_field", new RowTable<int>(
            players,
            RowColumn<int>.Text("player_name", i => slate.Universe.Players[i].Name),
            RowColumn<int>.Text("team", i => slate.Universe.Players[i].Team),
            RowColumn<int>.Number("captain_rate", i => contest.Shares.CaptainRates[i]),
            RowColumn<int>.Number("flex_rate", i => contest.Shares.FlexRates[i])));
        var fields = contest.Result.Fields;
        var histogram = fields.SelectMany(field => field.Counts.ToArray()).GroupBy(count => count).OrderBy(count => count.Key)
            .Select(count => (Entries: count.Key, Lineups: count.Count() / (double)fields.Count)).ToList();
        yield return ByContest.File(contest, "duplicates.csv", "expected_duplicates", new RowTable<(int Entries, double Lineups)>(
            histogram,
            RowColumn<(int Entries, double Lineups)>.Integer("entries_with_lineup", row => row.Entries),
            RowColumn<(int Entries, double Lineups)>.Number("lineups", row => row.Lineups)));
    }

    private static RowTable<SimulatedContest> Table(List<SimulatedContest> contests) => new(
        contests,
        RowColumn<SimulatedContest>.Text("contest_id", c => c.Contest.Id),
        RowColumn<SimulatedContest>.Text("gpp_category", c => c.Contest.Segment),
        RowColumn<SimulatedContest>.Integer("entries", c => c.Contest.Terms.Entries!.Value),
        RowColumn<SimulatedContest>.Number("entry_fee", c => (double?)c.Contest.Terms.EntryFee ?? double.NaN),
        RowColumn<SimulatedContest>.Number("prize_pool", c => (double?)c.Contest.Terms.Payouts?.PrizePool ?? double.NaN),
        RowColumn<SimulatedContest>.Integer("own_entries", c => c.Contest.Entries.Count),
        RowColumn<SimulatedContest>.Number("expected_distinct_lineups", c => c.DistinctLineups),
        RowColumn<SimulatedContest>.Text("universe_graded", c => c.Result.IsUniverseGraded ? "true" : "false"));
}
