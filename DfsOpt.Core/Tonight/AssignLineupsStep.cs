using DfsOpt.Core.Runs;
using DfsOpt.Core.Tables;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>07: fills the empty entries, and counts how often each player is in the user's lineups and in the field's.</summary>
internal static class AssignLineupsStep
{
    /// <summary>The columns of <c>exposures.csv</c>.</summary>
    public static IReadOnlyList<Column<ExposureRow>> Columns { get; } =
    [
        new("contest_id", r => r.ContestId, "DraftKings' id of the contest. A name, not a number."),
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("captain_entries", r => r.Captain, "How many of your entries play him as captain."),
        new("flex_entries", r => r.Flex, "How many of your entries play him as flex."),
        new("captain_exposure", r => r.Own == 0 ? null : r.Captain / (double)r.Own, "`captain_entries` / all of your entries in the contest, from 0 to 1; empty without entries."),
        new("flex_exposure", r => r.Own == 0 ? null : r.Flex / (double)r.Own, "`flex_entries` / all of your entries in the contest, from 0 to 1; empty without entries."),
        new("field_captain_rate", r => r.FieldCaptain, "The share of the field expected to play him as captain, from 0 to 1; with `--field`, the share that does."),
        new("field_flex_rate", r => r.FieldFlex, "The share of the field expected to play him as flex, from 0 to 1; with `--field`, the share that does."),
    ];

    public static StepOutput<NightTotals> Run(Night night, NightSlate slate, IReadOnlyList<GradedContest> contests, NightRules rules, StepContext step)
    {
        step.Progress.Expect(ProgressUnit.Contests, contests.Count, contests.Count);
        var filled = new Dictionary<int, IReadOnlyList<int>>();
        AssignedContest[] assigned = [.. contests.Select(contest => Assign(contest, night, slate, filled, step))];
        if (rules.FillsEntries && !night.EntriesFile.IsUnchanged)
            step.Report(EntriesChanged(night));

        var exposures = new RowTable<ExposureRow>([.. assigned.SelectMany(contest => Exposures(contest, slate))], Columns);
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
                .. assigned.Select(contest => ByContest.File(contest.Id, "own_lineups.csv", "own_lineups", new RowTable<GradeRow>([.. Own(contest, slate, night)], GradeColumns.All))),
                ByContest.File("exposures.csv", "exposures", exposures),
                ByContest.File("contests.csv", "contests", NightResults.Contests(night, assigned)),
                .. NightResults.Profits(assigned) is { } draws ? (StepFile[])[ByContest.File("profit_draws.csv", "profit_draws", draws)] : [],
                .. rules.FillsEntries ? (StepFile[])[new StepFile("DKEntries_filled.csv", "filled_entries", file => file.Append(night.Entries.Fill(filled)))] : [],
            ],
        };
    }

    /// <summary>Chooses a contest's lineups, and adds them to the entries to fill.</summary>
    private static AssignedContest Assign(GradedContest contest, Night night, NightSlate slate, Dictionary<int, IReadOnlyList<int>> filled, StepContext step)
    {
        var drawn = contest.Drawn;
        var result = drawn.Simulation.Assign(drawn.Contest.Terms, drawn.Fields, contest.Grades, drawn.Empty.Count, step.CancellationToken);
        var lineups = result.Assignment.Lineups;
        for (int i = 0; i < lineups.Count; i++)
            filled.Add(drawn.Empty[i], slate.Match.ToFile(lineups[i])!);
        if (result.Assignment.Shortfall is { } shortfall)
            step.Report(Unfilled(drawn, night, lineups.Count, shortfall));
        NightLog.LineupsAssigned(step.Log, contest.Id, lineups.Count, result.ExpectedProfit?.Value);
        step.Progress.Add(1, contests: 1);
        return new AssignedContest(contest, result);
    }

    private static Problem EntriesChanged(Night night) => new()
    {
        Code = ProblemCodes.EntriesChanged,
        File = night.EntriesFile.Path,
        Message = $"{night.EntriesFile.Path} was changed after the run had read it, so DKEntries_filled.csv may undo what you have entered since. {ProblemCodes.EntriesChanged.Remedy}",
    };

    private static Problem Unfilled(DrawnContest contest, Night night, int count, string shortfall) => new()
    {
        Code = ProblemCodes.UnfilledEntry,
        File = night.EntriesFile.Path,
        Line = night.Entries.Entries[contest.Empty[count]].Line,
        LeftOut = LeftOut.Entries,
        EntriesLeftOut = contest.Empty.Count - count,
        SampleRows = [.. contest.Empty.Skip(count).Take(5).Select(entry => night.Entries.Entries[entry].EntryId)],
        Message = $"{night.EntriesFile.Path}, line {night.Entries.Entries[contest.Empty[count]].Line}: in contest {contest.Id} {shortfall}. {(contest.Contest.Terms.Payouts is null ? ProblemCodes.NoPayouts : ProblemCodes.UnfilledEntry).Remedy}",
    };

    private static IEnumerable<GradeRow> Own(AssignedContest contest, NightSlate slate, Night night) => contest.Own.Select((own, i) =>
        new GradeRow(contest.Graded, new NightLineup(night, slate, own.Lineup.Lineup), own.Lineup, i < contest.Drawn.Kept.Count ? "kept" : "filled", own.Entry));

    private static IEnumerable<ExposureRow> Exposures(AssignedContest contest, NightSlate slate)
    {
        var own = contest.Result.Own;
        var (captains, flex) = contest.Drawn.Rates;
        for (int player = 0; player < slate.Universe.Players.Count; player++)
        {
            byte place = (byte)player;
            int asCaptain = own.Count(lineup => lineup.Lineup.Captain == place);
            int inAny = own.Count(lineup => Has(lineup.Lineup, place));
            yield return new ExposureRow(contest.Id, slate.Universe.Players[player], asCaptain, inAny - asCaptain, own.Count, captains[player], flex[player]);
        }
    }

    private static bool Has(UniverseLineup lineup, byte player) => ((ReadOnlySpan<byte>)lineup).Contains(player);

    internal sealed record ExposureRow(string ContestId, UniversePlayer Player, int Captain, int Flex, int Own, double FieldCaptain, double FieldFlex);
}

/// <summary>The totals of a night.</summary>
/// <param name="EntriesFilled">How many entries were filled.</param>
/// <param name="ExpectedProfit">The mean profit of all the user's entries, in dollars; <see langword="null"/> if it is not known.</param>
internal sealed record NightTotals(int EntriesFilled, double? ExpectedProfit);
