using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>07: fills the empty entries, and tells how often each player is in the person's lineups and in the field's.</summary>
internal static class AssignLineupsStep
{
    private static readonly double[] _probabilities = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];

    public static StepOutput<NightTotals> Run(Night night, NightSlate slate, IReadOnlyList<GradedContest> contests, NightRules rules, StepContext step)
    {
        step.Progress.Expect(ProgressUnit.Contests, contests.Count, contests.Count);
        var assigned = new List<AssignedContest>();
        var filled = new Dictionary<int, IReadOnlyList<int>>();
        foreach (var contest in contests)
        {
            var drawn = contest.Drawn;
            var result = drawn.Simulation.Assign(drawn.Contest.Terms, drawn.Fields, contest.Grades, drawn.Empty.Count, step.CancellationToken);
            assigned.Add(new AssignedContest(contest, result));
            var lineups = result.Assignment.Lineups;
            for (int i = 0; i < lineups.Count; i++)
                filled.Add(drawn.Empty[i], slate.Match.ToFile(lineups[i])!);
            if (result.Assignment.Shortfall is { } shortfall)
                Report(drawn, lineups.Count, shortfall);
            TonightLog.LineupsAssigned(step.Log, contest.Id, lineups.Count, result.ExpectedProfit?.Value);
            step.Progress.Add(1, contests: 1);
        }

        var exposures = ExposureTable([.. assigned.SelectMany(contest => Exposures(contest, slate))]);
        double? profit = assigned.All(contest => contest.Result.ExpectedProfit is null) ? null : assigned.Sum(contest => contest.Result.ExpectedProfit?.Value ?? 0);
        return new StepOutput<NightTotals>(new NightTotals(filled.Count, profit), exposures, contests.Sum(contest => (long)contest.Drawn.Contest.Entries.Count))
        {
            Metrics = [new("entries_filled", filled.Count), new("expected_profit", profit)],
            Details =
            [
                ByContest.Metric("expected_profit_by_contest", assigned, c => c.Id, c => c.Result.ExpectedProfit?.Value),
                ByContest.Metric("expected_profit_standard_error", assigned, c => c.Id, c => c.Result.ExpectedProfit?.StandardError),
            ],
            Files =
            [
                .. assigned.Select(contest => ByContest.File(contest.Id, "own_lineups.csv", "own_lineups", GradeColumns.Table([.. Own(contest)], slate, night))),
                ByContest.File("exposures.csv", "exposures", exposures),
                ByContest.File("profits.csv", "profits", ProfitTable(assigned)),
                .. rules.FillsEntries ? (StepFile[])[new StepFile("DKEntries_filled.csv", "filled_entries", file => file.Append(night.Entries.Fill(filled)))] : [],
            ],
        };

        void Report(DrawnContest contest, int count, string shortfall) => step.Report(new Problem
        {
            Code = ProblemCodes.UnfilledEntry,
            File = night.EntriesFile.Path,
            Line = night.Entries.Entries[contest.Empty[count]].Line,
            Loss = Loss.Entries,
            EntriesLeftOut = contest.Empty.Count - count,
            SampleRows = [.. contest.Empty.Skip(count).Take(5).Select(entry => night.Entries.Entries[entry].EntryId)],
            Message = $"{night.EntriesFile.Path}, line {night.Entries.Entries[contest.Empty[count]].Line}: in contest {contest.Id} {shortfall}. {(contest.Contest.Terms.Payouts is null ? ProblemCodes.NoPayouts : ProblemCodes.UnfilledEntry).Mend}",
        });
    }

    private static IEnumerable<GradeRow> Own(AssignedContest contest) =>
        contest.Own.Select((own, i) => new GradeRow(contest.Graded, own.Lineup, i < contest.Drawn.Kept.Count ? "kept" : "filled") { Entry = own.Entry });

    private static IEnumerable<ExposureRow> Exposures(AssignedContest contest, NightSlate slate)
    {
        var own = contest.Result.Own;
        var field = contest.Drawn.Shares;
        for (int player = 0; player < slate.Universe.Players.Count; player++)
        {
            byte place = (byte)player;
            int asCaptain = own.Count(lineup => lineup.Lineup.Captain == place);
            int inAny = own.Count(lineup => Has(lineup.Lineup, place));
            yield return new ExposureRow(contest.Id, slate.Universe.Players[player], asCaptain, inAny - asCaptain, own.Count, field.CaptainRates[player], field.FlexRates[player]);
        }
    }

    private static bool Has(UniverseLineup lineup, byte player) => ((ReadOnlySpan<byte>)lineup).Contains(player);

    private static RowTable<ExposureRow> ExposureTable(ExposureRow[] rows) => new(
        rows,
        RowColumn<ExposureRow>.Text("contest_id", r => r.ContestId),
        RowColumn<ExposureRow>.Text("player_name", r => r.Player.Name),
        RowColumn<ExposureRow>.Text("team", r => r.Player.Team),
        RowColumn<ExposureRow>.Integer("captain_entries", r => r.Captain),
        RowColumn<ExposureRow>.Integer("flex_entries", r => r.Flex),
        RowColumn<ExposureRow>.Number("captain_exposure", r => r.Own == 0 ? double.NaN : r.Captain / (double)r.Own),
        RowColumn<ExposureRow>.Number("flex_exposure", r => r.Own == 0 ? double.NaN : r.Flex / (double)r.Own),
        RowColumn<ExposureRow>.Number("field_captain_rate", r => r.FieldCaptain),
        RowColumn<ExposureRow>.Number("field_flex_rate", r => r.FieldFlex));

    /// <summary>Quantiles of what the entries of each contest win, and of all contests together, which are played on the same draws.</summary>
    private static RowTable<ProfitRow> ProfitTable(List<AssignedContest> contests)
    {
        var known = contests.Where(contest => contest.Result.Profits.Count > 0).ToList();
        var rows = known.SelectMany(contest => Quantiles(contest.Id, contest.Result.Profits)).ToList();
        if (known.Count > 0)
            rows.AddRange(Quantiles("all", [.. Enumerable.Range(0, known[0].Result.Profits.Count).Select(draw => known.Sum(contest => contest.Result.Profits[draw]))]));
        return new RowTable<ProfitRow>(
            rows,
            RowColumn<ProfitRow>.Text("contest_id", r => r.ContestId),
            RowColumn<ProfitRow>.Number("probability", r => r.Probability),
            RowColumn<ProfitRow>.Number("profit", r => r.Profit));
    }

    private static IEnumerable<ProfitRow> Quantiles(string contestId, IReadOnlyList<double> profits)
    {
        double[] ascending = [.. profits.Order()];
        return _probabilities.Select(probability => new ProfitRow(contestId, probability, ascending[(int)Math.Round(probability * (ascending.Length - 1))]));
    }

    private sealed record ExposureRow(string ContestId, UniversePlayer Player, int Captain, int Flex, int Own, double FieldCaptain, double FieldFlex);

    private sealed record ProfitRow(string ContestId, double Probability, double Profit);
}
