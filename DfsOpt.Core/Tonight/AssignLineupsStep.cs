using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>07: fills the empty entries, and tells how often each player is in the person's lineups and in the field's.</summary>
internal static class AssignLineupsStep
{
    public static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        new("contest_id", r => r.Contest.Contest.Id, "DraftKings' id of the contest. A name, not a number."),
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("captain_entries", r => r.Captain, "Own entries that play him as captain."),
        new("flex_entries", r => r.Flex, "Own entries that play him as flex."),
        new("captain_exposure", r => r.Own == 0 ? null : r.Captain / (double)r.Own, "`captain_entries` among all own entries of the contest, from 0 to 1; empty without entries."),
        new("flex_exposure", r => r.Own == 0 ? null : r.Flex / (double)r.Own, "`flex_entries` among all own entries of the contest, from 0 to 1; empty without entries."),
        new("field_captain_rate", r => r.FieldCaptain, "The share of the field expected to play him as captain, from 0 to 1."),
        new("field_flex_rate", r => r.FieldFlex, "The share of the field expected to play him as flex, from 0 to 1."),
    ];

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
        var table = new RowTable<Row>(exposures, Columns);
        double? profit = contests.All(contest => contest.Result.ExpectedProfit is null) ? null : contests.Sum(contest => contest.Result.ExpectedProfit?.Value ?? 0);
        return new StepOutput<NightTotals>(new NightTotals(filled.Count, profit), table, contests.Sum(contest => (long)contest.Contest.Entries.Count))
        {
            Metrics = [new("entries_filled", filled.Count), new("expected_profit", profit)],
            Details = [ByContest.Metric("expected_profit_standard_error", contests, contest => contest.Result.ExpectedProfit?.StandardError)],
            Files =
            [
                ByContest.File("exposures.csv", "exposures", table),
                ByContest.File("contests.csv", "contests", NightResults.Contests(night, contests)),
                .. NightResults.Profits(contests) is { } profits ? (StepFile[])[ByContest.File("profit_draws.csv", "profit_draws", profits)] : [],
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

    internal sealed record Row(SimulatedContest Contest, UniversePlayer Player, int Captain, int Flex, int Own, double FieldCaptain, double FieldFlex);
}
