using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>07: fills the empty entries, and tells how often each player is in the person's lineups and in the field's.</summary>
internal static class AssignLineupsStep
{
    public static StepOutput<NightTotals> Run(Night night, NightSlate slate, IReadOnlyList<SimulatedContest> contests, NightRules rules, StepContext step)
    {
        var filled = new Dictionary<int, IReadOnlyList<int>>();
        foreach (var contest in contests)
        {
            var lineups = contest.Result.Assignment.Lineups;
            for (int i = 0; i < lineups.Count; i++)
                filled.Add(contest.Empty[i], slate.Match.ToFile(lineups[i])!);
            if (contest.Result.Assignment.Shortfall is { } shortfall)
                Report(contest, lineups.Count, shortfall);
        }

        Row[] exposures = [.. contests.SelectMany(contest => Exposures(contest, slate))];
        var table = Table(exposures);
        double? profit = contests.All(contest => contest.Result.ExpectedProfit is null) ? null : contests.Sum(contest => contest.Result.ExpectedProfit?.Value ?? 0);
        return new StepOutput<NightTotals>(new NightTotals(filled.Count, profit), table, contests.Sum(contest => (long)contest.Contest.Entries.Count))
        {
            Metrics = [new("entries_filled", filled.Count), new("expected_profit", profit)],
            Details = [ByContest.Metric("expected_profit_standard_error", contests, contest => contest.Result.ExpectedProfit?.StandardError)],
            Files =
            [
                ByContest.File("exposures.csv", "exposures", table),
                ByContest.File("contests.csv", "contests", NightResults.Contests(night, contests)),
                .. NightResults.Profits(contests) is { } profits ? (StepFile[])[ByContest.File("profits.csv", "profits", profits)] : [],
                .. rules.FillsEntries ? (StepFile[])[new StepFile("DKEntries_filled.csv", "filled_entries", file => file.Append(night.Entries.Fill(filled)))] : [],
            ],
        };

        void Report(SimulatedContest contest, int count, string shortfall) => step.Report(new Problem
        {
            Code = ProblemCodes.UnfilledEntry,
            File = night.EntriesFile.Path,
            Line = night.Entries.Entries[contest.Empty[count]].Line,
            Loss = Loss.Entries,
            EntriesLeftOut = contest.Empty.Count - count,
            SampleRows = [.. contest.Empty.Skip(count).Take(5).Select(entry => night.Entries.Entries[entry].EntryId)],
            Message = $"{night.EntriesFile.Path}: in contest {contest.Contest.Id} {shortfall}. {ProblemCodes.UnfilledEntry.Mend}",
        });
    }

    private static IEnumerable<Row> Exposures(SimulatedContest contest, NightSlate slate)
    {
        var own = contest.Result.Own;
        for (int player = 0; player < slate.Universe.Players.Count; player++)
        {
            byte place = (byte)player;
            int asCaptain = own.Count(lineup => lineup.Lineup.Captain == place);
            int inAny = own.Count(lineup => Has(lineup.Lineup, place));
            yield return new Row(contest, slate.Universe.Players[player], asCaptain, inAny - asCaptain, own.Count, contest.Shares.CaptainRates[player], contest.Shares.FlexRates[player]);
        }
    }

    private static bool Has(UniverseLineup lineup, byte player) => ((ReadOnlySpan<byte>)lineup).Contains(player);

    private static RowTable<Row> Table(Row[] rows) => new(
        rows,
        RowColumn<Row>.Text("contest_id", r => r.Contest.Contest.Id),
        RowColumn<Row>.Text("player_name", r => r.Player.Name),
        RowColumn<Row>.Text("team", r => r.Player.Team),
        RowColumn<Row>.Integer("captain_entries", r => r.Captain),
        RowColumn<Row>.Integer("flex_entries", r => r.Flex),
        RowColumn<Row>.Number("captain_exposure", r => r.Own == 0 ? double.NaN : r.Captain / (double)r.Own),
        RowColumn<Row>.Number("flex_exposure", r => r.Own == 0 ? double.NaN : r.Flex / (double)r.Own),
        RowColumn<Row>.Number("field_captain_rate", r => r.FieldCaptain),
        RowColumn<Row>.Number("field_flex_rate", r => r.FieldFlex));

    private sealed record Row(SimulatedContest Contest, UniversePlayer Player, int Captain, int Flex, int Own, double FieldCaptain, double FieldFlex);
}
