using DfsOpt.Core.ContestResults;
using DfsOpt.Core.Exposures;
using DfsOpt.Core.FieldProfiles;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Players;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Training;

/// <summary>The tables of players, contests and duplicated lineups that a run writes.</summary>
internal static class FieldTables
{
    private const double SalaryUnit = 1_000;

    /// <summary>The columns of <c>contests.csv</c>.</summary>
    public static IReadOnlyList<Column<ContestSummary>> ContestColumns { get; } =
    [
        new("sport", r => r.Contest.Slate.Sport, "The sport's folder, such as `nba`."),
        new("slate_id", r => r.Contest.Slate.SlateId, "The slate's folder."),
        new("contest_id", r => r.Contest.Id, "DraftKings' id of the contest. A name, not a number."),
        new("file", r => r.Contest.File, "The standings file, relative to the data root; `zip!member` if it is in a zip."),
        new("date", r => SlateDate.Of(r.Contest.Slate.SlateId), "The date in the slate's name, as yyyy-mm-dd; empty if there is none."),
        new("gpp_category", r => r.Contest.GppCategory, "The segment, such as `nba-showdown-mme-1k-10k`."),
        new("entries", r => r.Contest.Size, "Rows with an EntryId."),
        new("submitted", r => r.Submitted, "Entries with any lineup."),
        new("counted", r => r.Counted, "Entries with a valid lineup of known players."),
        new("coverage", r => r.Coverage, "`counted` / `submitted`, 0 to 1."),
        new("distinct_lineups", r => r.DistinctLineups, "Different lineups among the counted entries."),
        new("max_dup_count", r => r.MostDuplicated, "How many counted entries play the contest's most played lineup."),
        new("max_entries_per_user", r => r.Contest.MaxEntriesPerUser, "The most entries of one user, from `(i/n)`; empty if the export does not say."),
        new("winning_score", r => r.Scores.Winning, "The highest score of an entry with a valid lineup, in points; empty if none has a score."),
        new("score_p50", r => r.Scores.P50, "The median score of these entries, in points; empty if none has a score."),
        new("score_p80", r => r.Scores.P80, "The 80th percentile of the score."),
        new("score_p90", r => r.Scores.P90, "The 90th percentile of the score."),
        new("score_p99", r => r.Scores.P99, "The 99th percentile of the score."),
        new("is_final", r => r.Contest.IsOver, "`false` if the standings were downloaded before the contest was over, otherwise `true`."),
    ];

    /// <summary>The columns of <c>duplicates.csv</c>.</summary>
    public static IReadOnlyList<Column<DuplicatedLineup>> DuplicateColumns { get; } =
    [
        new("sport", d => d.Joined.Contest.Slate.Sport, "The sport's folder, such as `nba`."),
        new("slate_id", d => d.Joined.Contest.Slate.SlateId, "The slate's folder."),
        new("contest_id", d => d.Joined.Contest.Id, "DraftKings' id of the contest. A name, not a number."),
        new("gpp_category", d => d.Joined.Contest.GppCategory, "The segment, such as `nba-showdown-mme-1k-10k`."),
        new("cpt_name", d => d.NameOf(slot: 0), "The captain, as the projection file spells him."),
        new("util1_name", d => d.NameOf(slot: 1), "The first of the five others, in alphabetical order of their normalised names."),
        new("util2_name", d => d.NameOf(slot: 2), "The second."),
        new("util3_name", d => d.NameOf(slot: 3), "The third."),
        new("util4_name", d => d.NameOf(slot: 4), "The fourth."),
        new("util5_name", d => d.NameOf(slot: 5), "The fifth."),
        new("lineup_hash", d => d.Hash, "The hash of the lineup, as in `entries_enriched.csv`."),
        new("dup_count", d => d.Entries, "Counted entries of the contest that play the lineup; 2 or more."),
        new("pct_contest_lineups", d => d.Entries / (double)d.Joined.Size, "The share of the contest's counted entries that play the lineup, above 0 to 1."),
        new("salary_used", d => d.Joined.SalaryUsed[d.Lineup], "Dollars: 1.5 x the captain's salary plus the others', half to even; 0 to 50,000."),
        new("salary_left", d => d.Joined.SalaryLeft(d.Lineup), "Dollars: 50,000 - `salary_used`."),
        new("proj_points", d => FixedPoint.HalfNanosToDouble(d.Joined.Points[d.Lineup]), "Projected points: 1.5 x the captain's plus the others'."),
        new("proj_gap_to_optimal", d => FixedPoint.HalfNanosToDouble(d.Joined.Gap(d.Lineup)), "How many points the lineup projects below the slate's best legal lineup, 0 or more."),
        new("rank", d => d.Rank, "The final place of the lineup's entries, from 1; empty if the export has no whole number."),
        new("top_rank_pct", d => d.Rank / (double)d.Joined.Contest.Submitted, "`rank` / submitted entries of the contest, above 0; empty if `rank` is."),
        new("points", d => d.Standing.Points, "Fantasy points scored; empty if the export has no number."),
    ];

    /// <summary><c>players.csv</c>: a row for each player of a slate.</summary>
    public static ITable Players(SeasonFields fields, SegmentDefinitions definitions)
    {
        var rows = fields.Slates.SelectMany(slate => slate.Players.Players.Select((_, place) => new PlayerRow(slate, place))).ToList();
        return new RowTable<PlayerRow>(rows, PlayerColumns(Segment.Kinds(definitions)));
    }

    /// <summary><c>contests.csv</c>: a row for each contest.</summary>
    public static ITable Contests(SeasonFields fields) => new RowTable<ContestSummary>(fields.Contests, ContestColumns);

    /// <summary><c>duplicates.csv</c>: a row for each of the most duplicated lineups of a contest.</summary>
    public static ITable Duplicates(SeasonFields fields) => new RowTable<DuplicatedLineup>(fields.Duplicates, DuplicateColumns);

    /// <summary>The columns of <c>players.csv</c>.</summary>
    /// <param name="kinds">The kinds of contests, such as <c>mme-1k-10k</c>.</param>
    public static IReadOnlyList<Column<PlayerRow>> PlayerColumns(IEnumerable<string> kinds) =>
    [
        new("sport", r => r.Slate.Players.Slate.Sport, "The sport's folder, such as `nba`."),
        new("slate_id", r => r.Slate.Players.Slate.SlateId, "The slate's folder. With `name_norm`, it is the key of the table."),
        new("dfs_id", r => r.Player.DfsId, "The projection file's id of his flex row; empty if it has none."),
        new("player_name", r => r.Player.Name, "The player, as the projection file spells him."),
        new("name_norm", r => r.Player.NormalisedName, "The normalised name, as in `cpt_norm` and `util1_norm` to `util5_norm` of `entries_enriched.csv`."),
        new("team", r => r.Player.Team, "His team's abbreviation."),
        new("opponent", r => r.Player.Opponent, "The other team; empty if the projection file does not say."),
        new("position", r => r.Player.Position, "His position, as in the projection file; empty if it does not say."),
        new("salary", r => r.Player.Salary, "His salary as flex, in dollars, above 0."),
        new("salary_rank", r => r.SalaryRank, "His rank by salary among the players projected above 0, 1 for the most expensive; equal salaries have the same rank. Empty for other players."),
        new("proj_points", r => r.Projection, "Projected points as flex."),
        new("own", r => r.Player.Ownership, "Projected ownership as flex, from 0 to 1."),
        new("own_cpt", r => r.Player.CaptainOwnership, "Projected ownership as captain, from 0 to 1; empty if the projection file has no captain's row."),
        new("std", r => r.Player.Deviation, "The standard deviation of his points as flex; empty if the projection file does not say."),
        new("actual_fpts", r => r.Slate.PointsOf(r.Place), "Points that he scored as flex, from the standings; empty if none name him."),
        new("value", r => r.Projection / (r.Player.Salary / SalaryUnit), "Projected points per 1,000 dollars of salary, as flex."),
        new("projected_cpt", r => r.Projected.Captain, "The same as `own_cpt`."),
        new("projected_flex", r => r.Projected.Flex, "The same as `own`."),
        new("projected_all", r => r.Projected.All, "`projected_cpt` + `projected_flex`; empty if `own_cpt` is."),
        new("optimal_slot", r => r.Slate.OptimalSlotOf(r.Place), "His slot in the slate's best legal lineup, `CPT` or `FLEX`; empty if he is not in it."),
        .. ExposureColumns("", r => r.Slate.All, "the slate"),
        .. kinds.SelectMany(kind => ExposureColumns(
            $"_{kind}", r => r.Slate.Of(Segment.Name(r.Slate.Players.Slate.Sport, kind)), $"the slate's `{kind}` contests")),
    ];

    private static Column<PlayerRow>[] ExposureColumns(string suffix, Func<PlayerRow, PlayerCounts?> counts, string where) =>
    [
        new($"entries{suffix}", r => counts(r) is { Entries: > 0 and var entries } ? entries : null, $"Counted entries of {where}; empty if there are none."),
        new($"actual_cpt{suffix}", r => Exposure.Of(counts(r), r.Place).Captain, "The share of these that play him as captain, from 0 to 1; empty without entries."),
        new($"actual_flex{suffix}", r => Exposure.Of(counts(r), r.Place).Flex, "The share of these that play him as flex, from 0 to 1; empty without entries."),
        new($"actual_all{suffix}", r => Exposure.Of(counts(r), r.Place).All, "The share of these that play him at all, from 0 to 1; empty without entries."),
    ];

    internal sealed record PlayerRow(SlateExposures Slate, int Place)
    {
        public Player Player => Slate.Players.Players[Place];

        public int? SalaryRank => Slate.Players.SalaryRank[Place] is > 0 and var rank ? rank : null;

        public Exposure Projected => new(Player.CaptainOwnership, Player.Ownership);

        /// <summary>Projected points as flex.</summary>
        public double Projection => FixedPoint.NanosToDouble(Player.Projection);
    }
}
