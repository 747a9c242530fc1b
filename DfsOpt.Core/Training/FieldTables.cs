using DfsOpt.Core.ContestResults;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Exposures;
using DfsOpt.Core.FieldProfiles;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Players;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Training;

/// <summary>The tables of players, contests and duplicated lineups that a run leaves.</summary>
internal static class FieldTables
{
    private const double SalaryUnit = 1_000;

    private static readonly string[] _slotColumns = ["cpt_name", "util1_name", "util2_name", "util3_name", "util4_name", "util5_name"];

    /// <summary><c>players.csv</c>: a row a slate and player.</summary>
    public static ITable Players(SeasonFields fields, SegmentDefinitions definitions)
    {
        var rows = fields.Slates.SelectMany(slate => slate.Players.Players.Select((_, place) => new PlayerRow(slate, place))).ToList();
        return new RowTable<PlayerRow>(rows, [.. PlayerColumns(), .. Segment.Kinds(definitions).SelectMany(SegmentColumns)]);
    }

    /// <summary><c>contests.csv</c>: a row a contest.</summary>
    public static ITable Contests(SeasonFields fields) => new RowTable<ContestSummary>(
        fields.Contests,
        RowColumn<ContestSummary>.Text("sport", r => r.Contest.Slate.Sport),
        RowColumn<ContestSummary>.Text("slate_id", r => r.Contest.Slate.SlateId),
        RowColumn<ContestSummary>.Text("contest_id", r => r.Contest.Id),
        RowColumn<ContestSummary>.Text("file", r => r.Contest.File),
        RowColumn<ContestSummary>.Text("date", r => SlateDate.Of(r.Contest.Slate.SlateId)),
        RowColumn<ContestSummary>.Text("gpp_category", r => r.Contest.GppCategory),
        RowColumn<ContestSummary>.Integer("entries", r => r.Contest.Size),
        RowColumn<ContestSummary>.Integer("submitted", r => r.Submitted),
        RowColumn<ContestSummary>.Integer("counted", r => r.Counted),
        RowColumn<ContestSummary>.Number("coverage", r => r.Coverage),
        RowColumn<ContestSummary>.Integer("distinct_lineups", r => r.DistinctLineups),
        RowColumn<ContestSummary>.Integer("max_dup_count", r => r.MostDuplicated),
        RowColumn<ContestSummary>.PositiveInteger("max_entries_per_user", r => r.Contest.MaxEntriesPerUser ?? 0),
        RowColumn<ContestSummary>.Number("winning_score", r => r.Scores.Winning),
        RowColumn<ContestSummary>.Number("score_p50", r => r.Scores.P50),
        RowColumn<ContestSummary>.Number("score_p80", r => r.Scores.P80),
        RowColumn<ContestSummary>.Number("score_p90", r => r.Scores.P90),
        RowColumn<ContestSummary>.Number("score_p99", r => r.Scores.P99),
        RowColumn<ContestSummary>.Text("is_final", r => r.Contest.IsOver ? "true" : "false"));

    /// <summary><c>duplicates.csv</c>: the most duplicated lineups of each contest, a row each.</summary>
    public static ITable Duplicates(SeasonFields fields) => new RowTable<DuplicatedLineup>(
        fields.Duplicates,
        [
            RowColumn<DuplicatedLineup>.Text("sport", d => d.Joined.Contest.Slate.Sport),
            RowColumn<DuplicatedLineup>.Text("slate_id", d => d.Joined.Contest.Slate.SlateId),
            RowColumn<DuplicatedLineup>.Text("contest_id", d => d.Joined.Contest.Id),
            RowColumn<DuplicatedLineup>.Text("gpp_category", d => d.Joined.Contest.GppCategory),
            .. _slotColumns.Select((name, slot) => RowColumn<DuplicatedLineup>.Text(name, d => d.Joined.Players.Players[d.Joined.PlayersOf(d.Lineup)[slot]].Name)),
            RowColumn<DuplicatedLineup>.Text("lineup_hash", d => d.Hash),
            RowColumn<DuplicatedLineup>.Integer("dup_count", d => d.Entries),
            RowColumn<DuplicatedLineup>.Number("pct_contest_lineups", d => d.Entries / (double)d.Joined.Size),
            RowColumn<DuplicatedLineup>.Integer("salary_used", d => d.Joined.SalaryUsed[d.Lineup]),
            RowColumn<DuplicatedLineup>.Integer("salary_left", d => d.Joined.SalaryLeft(d.Lineup)),
            RowColumn<DuplicatedLineup>.Number("proj_points", d => FixedPoint.HalfNanosToDouble(d.Joined.Points[d.Lineup])),
            RowColumn<DuplicatedLineup>.Number("proj_gap_to_optimal", d => FixedPoint.HalfNanosToDouble(d.Joined.Gap(d.Lineup))),
            RowColumn<DuplicatedLineup>.PositiveInteger("rank", d => d.Standing.Rank == Standing.NoRank ? 0 : d.Standing.Rank),
            RowColumn<DuplicatedLineup>.Number("top_rank_pct", d => d.Standing.Rank == Standing.NoRank ? double.NaN : d.Standing.Rank / (double)d.Joined.Contest.Submitted),
            RowColumn<DuplicatedLineup>.Number("points", d => d.Standing.Points),
        ]);

    private static IEnumerable<RowColumn<PlayerRow>> PlayerColumns() =>
    [
        RowColumn<PlayerRow>.Text("sport", r => r.Slate.Players.Slate.Sport),
        RowColumn<PlayerRow>.Text("slate_id", r => r.Slate.Players.Slate.SlateId),
        RowColumn<PlayerRow>.Text("dfs_id", r => r.Player.DfsId),
        RowColumn<PlayerRow>.Text("player_name", r => r.Player.Name),
        RowColumn<PlayerRow>.Text("name_norm", r => r.Player.NormalisedName),
        RowColumn<PlayerRow>.Text("team", r => r.Player.Team),
        RowColumn<PlayerRow>.Text("opponent", r => r.Player.Opponent),
        RowColumn<PlayerRow>.Text("position", r => r.Player.Position),
        RowColumn<PlayerRow>.Integer("salary", r => r.Player.Salary),
        RowColumn<PlayerRow>.PositiveInteger("salary_rank", r => r.Slate.Players.SalaryRank[r.Place]),
        RowColumn<PlayerRow>.Number("proj_points", r => r.Projection),
        RowColumn<PlayerRow>.Number("own", r => r.Player.Ownership),
        RowColumn<PlayerRow>.Number("own_cpt", r => r.Player.CaptainOwnership),
        RowColumn<PlayerRow>.Number("std", r => r.Player.Deviation),
        RowColumn<PlayerRow>.Number("actual_fpts", r => r.Slate.PointsOf(r.Place)),
        RowColumn<PlayerRow>.Number("value", r => r.Projection / (r.Player.Salary / SalaryUnit)),
        RowColumn<PlayerRow>.Number("projected_cpt", r => r.Projected.Captain),
        RowColumn<PlayerRow>.Number("projected_flex", r => r.Projected.Flex),
        RowColumn<PlayerRow>.Number("projected_all", r => r.Projected.All),
        RowColumn<PlayerRow>.Text("optimal_slot", r => r.Slate.OptimalSlotOf(r.Place)),
        .. ExposureColumns("", r => r.Slate.All),
    ];

    private static IEnumerable<RowColumn<PlayerRow>> SegmentColumns(string kind) =>
        ExposureColumns($"_{kind}", r => r.Slate.Of(Segment.Name(r.Slate.Players.Slate.Sport, kind)));

    private static IEnumerable<RowColumn<PlayerRow>> ExposureColumns(string suffix, Func<PlayerRow, PlayerCounts?> counts) =>
    [
        RowColumn<PlayerRow>.PositiveInteger($"entries{suffix}", r => counts(r)?.Entries ?? 0),
        RowColumn<PlayerRow>.Number($"actual_cpt{suffix}", r => Exposure.Of(counts(r), r.Place).Captain),
        RowColumn<PlayerRow>.Number($"actual_flex{suffix}", r => Exposure.Of(counts(r), r.Place).Flex),
        RowColumn<PlayerRow>.Number($"actual_all{suffix}", r => Exposure.Of(counts(r), r.Place).All),
    ];

    private sealed record PlayerRow(SlateExposures Slate, int Place)
    {
        public Player Player => Slate.Players.Players[Place];

        public Exposure Projected => new(Player.CaptainOwnership, Player.Ownership);

        /// <summary>In points.</summary>
        public double Projection => FixedPoint.NanosToDouble(Player.Projection);
    }
}
