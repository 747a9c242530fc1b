using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>05: simulates each contest, and tells what its field will be.</summary>
internal static class SimulateContestsStep
{
    public static IReadOnlyList<Column<SimulatedContest>> Columns { get; } =
    [
        new("contest_id", c => c.Contest.Id, "DraftKings' id of the contest. A name, not a number."),
        new("gpp_category", c => c.Contest.Segment, "The segment, such as `nba-showdown-mme-1k-10k`."),
        new("entries", c => c.Contest.Terms.Entries, "Entries that the contest takes."),
        new("entry_fee", c => (double?)c.Contest.Terms.EntryFee, "Dollars an entry; empty where the terms do not say."),
        new("prize_pool", c => (double?)c.Contest.Terms.Payouts?.PrizePool, "Dollars that the contest pays; empty where the terms do not say."),
        new("own_entries", c => c.Contest.Entries.Count, "Own entries, filled or empty."),
        new("expected_distinct_lineups", c => c.DistinctLineups, "Different lineups of the field, the mean over the simulated fields."),
        new("universe_graded", c => c.Result.IsUniverseGraded, "`true` where every legal lineup was graded, `false` where only candidates were."),
    ];

    /// <summary>The columns of a contest's <c>field.csv</c>.</summary>
    public static IReadOnlyList<Column<FieldRow>> FieldColumns { get; } =
    [
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("captain_rate", r => r.CaptainRate, "The share of the field expected to play him as captain, from 0 to 1."),
        new("flex_rate", r => r.FlexRate, "The share of the field expected to play him as flex, from 0 to 1."),
    ];

    /// <summary>The columns of a contest's <c>duplicates.csv</c>.</summary>
    public static IReadOnlyList<Column<DuplicatesRow>> DuplicatesColumns { get; } =
    [
        new("entries_with_lineup", r => r.Entries, "How many of the field's entries play the same lineup; 1 or more."),
        new("lineups", r => r.Lineups, "How many lineups of the field are played that often, the mean over the simulated fields."),
    ];

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

        return new StepOutput<IReadOnlyList<SimulatedContest>>(simulated, new RowTable<SimulatedContest>(simulated, Columns), night.Contests.Count)
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
        yield return ByContest.File(contest, "field.csv", "expected_field", new RowTable<FieldRow>(
            [.. slate.Universe.Players.Select((player, place) => new FieldRow(player, contest.Shares.CaptainRates[place], contest.Shares.FlexRates[place]))], FieldColumns));
        var fields = contest.Result.Fields;
        var histogram = fields.SelectMany(field => field.Counts.ToArray()).GroupBy(count => count).OrderBy(count => count.Key)
            .Select(count => new DuplicatesRow(count.Key, count.Count() / (double)fields.Count)).ToList();
        yield return ByContest.File(contest, "duplicates.csv", "expected_duplicates", new RowTable<DuplicatesRow>(histogram, DuplicatesColumns));
    }

    internal sealed record FieldRow(UniversePlayer Player, double CaptainRate, double FlexRate);

    internal sealed record DuplicatesRow(int Entries, double Lineups);
}
