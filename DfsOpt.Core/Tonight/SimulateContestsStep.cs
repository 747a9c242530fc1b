using DfsOpt.Core.Fields;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>05: draws the fields of each contest, or takes the real one, and summarises them.</summary>
internal static class SimulateContestsStep
{
    /// <summary>The columns of the step's own table.</summary>
    public static IReadOnlyList<Column<DrawnContest>> Columns { get; } =
    [
        new("contest_id", c => c.Id, "DraftKings' id of the contest. A name, not a number."),
        new("gpp_category", c => c.Contest.Segment, "The segment, such as `nba-showdown-mme-1k-10k`."),
        new("entries", c => c.Contest.Terms.Entries, "How many entries the contest takes; with `--field`, how many it has."),
        new("entry_fee", c => (double?)c.Contest.Terms.EntryFee, "The entry fee, in dollars; empty if it is not known."),
        new("prize_pool", c => (double?)c.Contest.Terms.Payouts?.PrizePool, "All prizes together, in dollars; empty if the payouts are not known."),
        new("own_entries", c => c.Contest.Entries.Count, "Your entries, filled or empty."),
        new("expected_distinct_lineups", c => c.DistinctLineups, "The mean number of different lineups in a field."),
        new("field", c => c.Fields.AreKnown ? "real" : "drawn", "`real` if the field was read from standings, otherwise `drawn`."),
    ];

    /// <summary>The columns of a contest's <c>field.csv</c>.</summary>
    public static IReadOnlyList<Column<FieldRow>> FieldColumns { get; } =
    [
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("captain_rate", r => r.CaptainRate, "The share of the field expected to play him as captain, from 0 to 1; with `--field`, the share that does."),
        new("flex_rate", r => r.FlexRate, "The share of the field expected to play him as flex, from 0 to 1; with `--field`, the share that does."),
    ];

    /// <summary>The columns of a contest's <c>duplicates.csv</c>.</summary>
    public static IReadOnlyList<Column<DuplicatesRow>> DuplicatesColumns { get; } =
    [
        new("entries_with_lineup", r => r.Entries, "How many of the field's entries play the same lineup; 1 or more."),
        new("lineups", r => r.Lineups, "The mean number of such lineups in a field."),
    ];

    /// <summary>The columns of a contest's <c>fields.csv</c>.</summary>
    public static IReadOnlyList<Column<CountRow>> CountColumns { get; } =
    [
        new("field", r => r.Field, "The field's number, from 0."),
        new("captain", r => r.Lineup[0], "The captain's number in `universe_players.csv`."),
        new("flex1", r => r.Lineup[1], "The number of the first of the five others, which ascend."),
        new("flex2", r => r.Lineup[2], "The number of the second."),
        new("flex3", r => r.Lineup[3], "The number of the third."),
        new("flex4", r => r.Lineup[4], "The number of the fourth."),
        new("flex5", r => r.Lineup[5], "The number of the fifth."),
        new("entries", r => r.Entries, "How many opponents play the lineup in this field; 1 or more."),
    ];

    public static StepOutput<IReadOnlyList<DrawnContest>> Run(
        Night night, NightSlate slate, IReadOnlyDictionary<string, FieldShares> shares, SimulationOptions options, NightRules rules, StepContext step)
    {
        options = options with { Rules = slate.Rules };
        step.Progress.Expect(ProgressUnit.Contests, night.Contests.Count, night.Contests.Count);
        var simulations = shares.ToDictionary(segment => segment.Key, segment => new ContestSimulation(segment.Value.Shares, segment.Value.TakeAll(), slate.Outcomes, options), StringComparer.Ordinal);
        var drawn = new List<DrawnContest>();
        foreach (var contest in night.Contests)
        {
            var entered = EnteredLineups.Find(night, slate, contest, step.Report);
            int[] empty = rules.FillsEntries ? contest.EmptyEntries(night.Entries) : [];
            var simulation = simulations[contest.Segment];
            var fields = entered.Field is { } known ? OpponentFields.Known(known) : simulation.DrawFields(contest.Terms, entered.Kept.Count + empty.Length, step.CancellationToken);
            var last = new DrawnContest(contest, shares[contest.Segment], simulation, fields, entered.Kept, empty);
            drawn.Add(last);
            NightLog.FieldsDrawn(step.Log, contest.Id, contest.Segment, contest.Terms.Entries, contest.Entries.Count, last.DistinctLineups, last.MostDuplicates);
            step.Progress.Add(1, contests: 1);
        }

        foreach (var simulation in simulations.Values)
            simulation.EndDrawing();
        return new StepOutput<IReadOnlyList<DrawnContest>>(drawn, new RowTable<DrawnContest>(drawn, Columns), night.Contests.Count)
        {
            Inputs = [.. night.Contests.Select(contest => contest.Standings?.File).OfType<Inputs.InputFile>()],
            Metrics = [new("num_contests", drawn.Count)],
            Details =
            [
                ByContest.Metric("expected_distinct_lineups", drawn, c => c.Id, c => c.DistinctLineups),
                ByContest.Metric("expected_max_dup", drawn, c => c.Id, c => c.MostDuplicates),
            ],
            Files = [.. drawn.SelectMany(contest => Files(contest, slate))],
        };
    }

    private static IEnumerable<StepFile> Files(DrawnContest contest, NightSlate slate)
    {
        var fields = contest.Fields.Opponents;
        var (captains, flex) = contest.Rates;
        yield return ByContest.File(contest.Id, "field.csv", "expected_field", new RowTable<FieldRow>(
            [.. slate.Universe.Players.Select((player, place) => new FieldRow(player, captains[place], flex[place]))], FieldColumns));
        var histogram = fields.SelectMany(field => field.Counts.ToArray()).GroupBy(count => count).OrderBy(count => count.Key)
            .Select(count => new DuplicatesRow(count.Key, count.Count() / (double)fields.Count)).ToList();
        yield return ByContest.File(contest.Id, "duplicates.csv", "expected_duplicates", new RowTable<DuplicatesRow>(histogram, DuplicatesColumns));
        yield return ByContest.File(contest.Id, "fields.csv", "fields", new RowTable<CountRow>(Counts(fields), CountColumns));
    }

    private static List<CountRow> Counts(IReadOnlyList<ContestField> fields)
    {
        var rows = new List<CountRow>(fields.Sum(field => field.Lineups.Length));
        for (int field = 0; field < fields.Count; field++)
        {
            for (int i = 0; i < fields[field].Lineups.Length; i++)
                rows.Add(new CountRow(field, fields[field].Lineups.Span[i], fields[field].Counts.Span[i]));
        }

        return rows;
    }

    internal sealed record FieldRow(UniversePlayer Player, double CaptainRate, double FlexRate);

    internal sealed record DuplicatesRow(int Entries, double Lineups);

    internal readonly record struct CountRow(int Field, UniverseLineup Lineup, int Entries);
}
