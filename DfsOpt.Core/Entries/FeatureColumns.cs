using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;
using static DfsOpt.Core.Tables.ColumnType;

namespace DfsOpt.Core.Entries;

/// <summary>The columns that follow from an entry's lineup and the slate's players, in order.</summary>
internal static class FeatureColumns
{
    // Most salaries are whole hundreds, so most lineups cost a multiple of this.
    private const int CommonSalary = 50;

    // Most lineups are played by fewer entries than this.
    private const int CommonEntries = 64;

    // One per number of players of the heavy team, including 0.
    private const int StackPatterns = Showdown.Slots;

    // The same for all contests.
    private static readonly CellList _salaries = new((Showdown.SalaryCap / CommonSalary) + 1, (number, text) => WriteSalary(number * CommonSalary, text));
    private static readonly CellList _gapBins = new(FeatureBins.GapShareLabels.Length, (bin, text) => text.Text(FeatureBins.GapShareLabels[bin]));

    public static IReadOnlyList<ColumnGroup<JoinedLineup>> All { get; } =
    [
        new(
            [
                new("salary_used", Int, "Dollars: 1.5 x the captain's salary plus the others', half to even; 0 to 50,000."),
                new("salary_left", Int, "Dollars: 50,000 - `salary_used`."),
                new("salary_left_bin", Text, "`0_200`, `200_500`, `500_1000`, `1000_2000`, `2000_4000`, `4000_8000` or `8000_plus`; a bin includes its lower bound."),
            ],
            (lineup, text) =>
            {
                (int number, int rest) = Math.DivRem(lineup.SalaryUsed, CommonSalary);
                if (rest == 0)
                    text.Cells(_salaries, number);
                else
                    WriteSalary(lineup.SalaryUsed, text);
            }),
        new([new("proj_points", Float, "Projected points: 1.5 x the captain's plus the others'.")], (lineup, text) => text.Points(lineup.Points)),
        new([new("optimal_proj_points", Float, "Projected points of the slate's best legal lineup.")], rows =>
        {
            var optimum = new CellList(1, (_, text) => text.Points(rows.Joined.Optimum!.Value));
            return (_, text) => text.Cells(optimum, 0);
        })
        { NeedsOptimum = true },
        new(
            [
                new("proj_gap_to_optimal", Float, "`optimal_proj_points` - `proj_points`, in points, 0 or more."),
                new("pct_proj_gap_to_optimal", Float, "`proj_gap_to_optimal` / `optimal_proj_points`: 0.05 is 5%."),
                new("pct_proj_gap_to_optimal_bin", Text, "`0_0.01`, `0.01_0.02`, `0.02_0.04`, `0.04_0.07`, `0.07_0.15`, `0.15_0.30` or `0.30_plus`; a bin includes its lower bound."),
            ],
            rows =>
            {
                long optimum = rows.Joined.Optimum!.Value;
                return (lineup, text) =>
                {
                    text.Points(lineup.Gap);
                    // A double can hold both numbers exactly, so only the division rounds.
                    text.Quotient(lineup.Gap / (double)optimum);
                    text.Cells(_gapBins, FeatureBins.GapShare(lineup.Gap, optimum));
                };
            })
        { NeedsOptimum = true },
        new(
            [
                new("stack_pattern", Text, "How the six split between the two teams: `3-3`, `4-2` or `5-1`; empty if they are not from two teams.",
                    rows => rows.Joined.EntriesWithoutStack),
                new("heavy_team", Text, "The team with more of the players; if both have three, the first in alphabetical order. Empty if `stack_pattern` is.",
                    rows => rows.Joined.EntriesWithoutStack),
            ],
            rows =>
            {
                var players = rows.Joined.Players;
                var stacks = new CellList((players.Teams.Count + 1) * StackPatterns, (number, text) =>
                {
                    var stack = new TeamStack((number / StackPatterns) - 1, number % StackPatterns);
                    text.Text(stack.Pattern);
                    text.Text(stack.HeavyTeam < 0 ? "" : players.Teams[stack.HeavyTeam]);
                });
                return (lineup, text) =>
                {
                    var stack = TeamStack.Of(lineup.Players, players.TeamOf);
                    text.Cells(stacks, ((stack.HeavyTeam + 1) * StackPatterns) + stack.HeavyCount);
                };
            }),
        new(
            [
                new("cpt_team", Text, "The captain's team."),
                new("cpt_archetype", Text, "The captain's tier by salary rank, such as `stud_1_2`; empty if he has none.", EntriesWithoutTier),
            ],
            rows =>
            {
                var players = rows.Joined.Players;
                var captains = new CellList(players.Players.Count, (player, text) =>
                {
                    text.Text(players.Teams[players.TeamOf[player]]);
                    text.Text(players.TierOf[player]);
                });
                return (lineup, text) => text.Cells(captains, lineup.Players[0]);
            }),
        new(
            [
                new("contest_size", Int, "Joined entries of the contest: those whose players are all known."),
                new("dup_count", Int, "Joined entries of the contest that play this lineup, this one included; 1 or more."),
                new("pct_contest_lineups", Float, "`dup_count` / `contest_size`, above 0 to 1."),
            ],
            rows =>
            {
                int size = rows.Joined.Size;
                var common = new CellList(CommonEntries, (entries, text) => WriteDuplicates(entries, size, text));
                return (lineup, text) =>
                {
                    if (lineup.Entries < CommonEntries)
                        text.Cells(common, lineup.Entries);
                    else
                        WriteDuplicates(lineup.Entries, size, text);
                };
            }),
        new(
            [
                new("own_score_logprod", Float, "The sum of ln(projected flex ownership) over the six players, each ownership clipped to 0.000001 to 1; 0 or less."),
                new("own_max_log", Float, "The largest of the six logarithms."),
                new("own_min_log", Float, "The smallest of the six logarithms."),
            ],
            rows =>
            {
                var players = rows.Joined.Players;
                var byRank = new CellList(players.Players.Count, (rank, text) => text.Number(players.LogOwnershipOf[rank]));
                return (lineup, text) =>
                {
                    text.Quotient(LineupFeatures.OwnershipLogSum(lineup.Players, players.LogOwnership));
                    var (highest, lowest) = LineupFeatures.OwnershipExtremes(lineup.Players, players.OwnershipRank);
                    text.Cells(byRank, highest);
                    text.Cells(byRank, lowest);
                };
            }),
        new(
            [new("avg_corr", Float, "The mean correlation of the 15 pairs of players, -1 to 1; empty without a correlation matrix.", rows => rows.Joined.Matrix is null ? rows.Count : 0)],
            rows => rows.Joined.Matrix is { } matrix
                ? (lineup, text) => text.Quotient(LineupFeatures.AverageCorrelation(lineup.Players, matrix))
                : (_, text) => text.Empty()),
    ];

    private static void WriteSalary(int used, CsvText text)
    {
        int left = Showdown.SalaryCap - used;
        text.Integer(used);
        text.Integer(left);
        text.Text(FeatureBins.SalaryLeftLabels[FeatureBins.SalaryLeft(left)]);
    }

    private static void WriteDuplicates(int entries, int size, CsvText text)
    {
        text.Integer(size);
        text.Integer(entries);
        text.Number(entries / (double)size);
    }

    private static long EntriesWithoutTier(EntryRows rows)
    {
        var joined = rows.Joined;
        if (Array.IndexOf(joined.Players.TierOf, "") < 0)
            return 0;
        long entries = 0;
        for (int lineup = 0; lineup < joined.Points.Length; lineup++)
        {
            if (joined.IsJoined(lineup) && joined.Players.TierOf[joined.PlayersOf(lineup)[0]].Length == 0)
                entries += joined.Contest.Lineups.EntriesOf[lineup];
        }

        return entries;
    }
}

/// <summary>A lineup of a joined contest.</summary>
/// <param name="contest">The contest.</param>
/// <param name="number">Its number there.</param>
internal readonly struct JoinedLineup(JoinedContest contest, int number)
{
    /// <summary>The indexes of its players, the captain's first.</summary>
    public LineupSlots Players { get; } = contest.PlayersOf(number);

    /// <summary>How many entries play it.</summary>
    public int Entries => contest.Contest.Lineups.EntriesOf[number];

    /// <summary>In dollars.</summary>
    public int SalaryUsed => contest.SalaryUsed[number];

    /// <summary>Projected points, in half-nanos.</summary>
    public long Points => contest.Points[number];

    /// <summary>How far it is below the slate's optimum, in half-nanos.</summary>
    public long Gap => contest.Gap(number);
}
