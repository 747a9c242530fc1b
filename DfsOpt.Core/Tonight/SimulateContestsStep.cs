using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Runs;
using DfsOpt.Core.Simulation;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>05: draws the fields of each contest, or takes the real one, and tells what they look like.</summary>
internal static class SimulateContestsStep
{
    public static StepOutput<IReadOnlyList<DrawnContest>> Run(
        Night night, NightSlate slate, IReadOnlyDictionary<string, FieldShares> shares, SimulationOptions options, NightRules rules, StepContext step)
    {
        options = options with { Rules = rules.Of(slate) };
        step.Progress.Expect(ProgressUnit.Contests, night.Contests.Count, night.Contests.Count);
        var simulations = shares.ToDictionary(segment => segment.Key, segment => new ContestSimulation(segment.Value.Shares, segment.Value.All, slate.Outcomes, options), StringComparer.Ordinal);
        var drawn = new List<DrawnContest>();
        foreach (var contest in night.Contests)
        {
            var kept = Kept(night, slate, contest, step);
            int[] empty = rules.FillsEntries ? [.. contest.Entries.Where(entry => night.Entries.Entries[entry].State == DkEntryState.Empty)] : [];
            var simulation = simulations[contest.Segment];
            var fields = RealField(night, slate, contest, step) ?? simulation.DrawFields(contest.Terms, kept.Count + empty.Length, step.CancellationToken);
            var last = new DrawnContest(contest, shares[contest.Segment], simulation, fields, kept, empty);
            drawn.Add(last);
            TonightLog.FieldsDrawn(step.Log, contest.Id, contest.Segment, contest.Terms.Entries, contest.Entries.Count, last.DistinctLineups, last.MostDuplicates);
            step.Progress.Add(1, contests: 1);
        }

        return new StepOutput<IReadOnlyList<DrawnContest>>(drawn, Table(drawn), night.Contests.Count)
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

    /// <summary>The field of a contest that has begun; <see langword="null"/> where it has not.</summary>
    private static ContestFields? RealField(Night night, NightSlate slate, NightContest contest, StepContext step)
    {
        if (contest.Standings is not { } standings)
            return null;
        string[] own = [.. night.Entries.Entries.Where(entry => entry.ContestId == contest.Id).Select(entry => entry.EntryId)];
        string file = standings.File.Path;
        var field = standings.Opponents(slate.Universe, own.ToHashSet(StringComparer.Ordinal))
            ?? throw new RunException(ProblemCodes.NoSubmittedLineup, $"{file}: no opponent has a lineup of projected players, so nothing can be graded against them. Download the standings once the contest has begun, and use the projections of its slate.") { File = file };
        if (field.WithoutLineup > 0)
        {
            step.Report(new Problem
            {
                Code = ProblemCodes.EntriesWithoutLineup,
                File = file,
                EntriesLeftOut = field.WithoutLineup,
                Message = $"{file}: {field.WithoutLineup} of {field.Entries} opponents have no lineup, or a player without a projection; they count as entries that finish last. {ProblemCodes.EntriesWithoutLineup.Mend}",
            });
        }

        return ContestFields.Known(field);
    }

    private static List<KeptEntry> Kept(Night night, NightSlate slate, NightContest contest, StepContext step)
    {
        var kept = new List<KeptEntry>();
        foreach (int place in contest.Entries)
        {
            var entry = night.Entries.Entries[place];
            if (entry.State == DkEntryState.Empty)
                continue;
            if (slate.Match.FromFile(entry) is { } lineup)
            {
                kept.Add(new KeptEntry(place, lineup));
                continue;
            }

            step.Report(new Problem
            {
                Code = ProblemCodes.UnusableEntry,
                File = night.EntriesFile.Path,
                Line = entry.Line,
                Loss = Loss.Entries,
                EntriesLeftOut = 1,
                Message = $"{night.EntriesFile.Path}, line {entry.Line}: entry {entry.EntryId} has {(entry.State == DkEntryState.Unreadable ? "a lineup that cannot be read" : "a player who is out or has no projection")}; it stays as it is. {ProblemCodes.UnusableEntry.Mend}",
            });
        }

        return kept;
    }

    private static IEnumerable<StepFile> Files(DrawnContest contest, NightSlate slate)
    {
        var fields = contest.Fields.Opponents;
        int[] players = [.. Enumerable.Range(0, slate.Universe.Players.Count)];
        double[] captains = Rates(fields, players, field => field.CaptainCounts), flex = Rates(fields, players, field => field.FlexCounts);
        yield return ByContest.File(contest.Id, "field.csv", "expected_field", new RowTable<int>(
            players,
            RowColumn<int>.Text("player_name", i => slate.Universe.Players[i].Name),
            RowColumn<int>.Text("team", i => slate.Universe.Players[i].Team),
            RowColumn<int>.Number("captain_rate", i => contest.Fields.AreKnown ? captains[i] : contest.Shares.CaptainRates[i]),
            RowColumn<int>.Number("flex_rate", i => contest.Fields.AreKnown ? flex[i] : contest.Shares.FlexRates[i])));
        var histogram = fields.SelectMany(field => field.Counts.ToArray()).GroupBy(count => count).OrderBy(count => count.Key)
            .Select(count => (Entries: count.Key, Lineups: count.Count() / (double)fields.Count)).ToList();
        yield return ByContest.File(contest.Id, "duplicates.csv", "expected_duplicates", new RowTable<(int Entries, double Lineups)>(
            histogram,
            RowColumn<(int Entries, double Lineups)>.Integer("entries_with_lineup", row => row.Entries),
            RowColumn<(int Entries, double Lineups)>.Number("lineups", row => row.Lineups)));
        yield return ByContest.File(contest.Id, "fields.csv", "fields", Counts(fields));
    }

    /// <summary>Each field's lineups, by the numbers of their players, with how many entries have each.</summary>
    private static RowTable<FieldRow> Counts(IReadOnlyList<ContestField> fields)
    {
        var rows = new List<FieldRow>(fields.Sum(field => field.Lineups.Length));
        for (int field = 0; field < fields.Count; field++)
        {
            for (int i = 0; i < fields[field].Lineups.Length; i++)
                rows.Add(new FieldRow(field, fields[field].Lineups.Span[i], fields[field].Counts.Span[i]));
        }

        return new RowTable<FieldRow>(
            rows,
            [
                RowColumn<FieldRow>.Integer("field", r => r.Field),
                .. Enumerable.Range(0, Showdown.Slots).Select(slot => RowColumn<FieldRow>.Integer(slot == 0 ? "captain" : $"flex{slot}", r => r.Lineup[slot])),
                RowColumn<FieldRow>.Integer("entries", r => r.Entries),
            ]);
    }

    private static double[] Rates(IReadOnlyList<ContestField> fields, int[] players, Func<ContestField, int[]> counts) =>
        [.. players.Select(player => fields.Average(field => player < counts(field).Length ? counts(field)[player] / (double)field.Entries : 0))];

    private static RowTable<DrawnContest> Table(List<DrawnContest> contests) => new(
        contests,
        RowColumn<DrawnContest>.Text("contest_id", c => c.Id),
        RowColumn<DrawnContest>.Text("gpp_category", c => c.Contest.Segment),
        RowColumn<DrawnContest>.Integer("entries", c => c.Contest.Terms.Entries!.Value),
        RowColumn<DrawnContest>.Number("entry_fee", c => (double?)c.Contest.Terms.EntryFee ?? double.NaN),
        RowColumn<DrawnContest>.Number("prize_pool", c => (double?)c.Contest.Terms.Payouts?.PrizePool ?? double.NaN),
        RowColumn<DrawnContest>.Integer("own_entries", c => c.Contest.Entries.Count),
        RowColumn<DrawnContest>.Number("expected_distinct_lineups", c => c.DistinctLineups),
        RowColumn<DrawnContest>.Text("field", c => c.Fields.AreKnown ? "real" : "drawn"));

    private readonly record struct FieldRow(int Field, UniverseLineup Lineup, int Entries);
}
