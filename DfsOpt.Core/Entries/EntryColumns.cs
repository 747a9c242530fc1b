using DfsOpt.Core.Contests;
using DfsOpt.Core.Tables;
using static DfsOpt.Core.Tables.ColumnType;

namespace DfsOpt.Core.Entries;

/// <summary>The columns of entries, and how many of their cells are empty.</summary>
internal sealed class EntryColumns
{
    private static readonly Column[] _parsed =
    [
        new("sport", ColumnType.String), new("slate_id", ColumnType.String), new("contest_id", ColumnType.String), new("gpp_category", ColumnType.String),
        new("entry_id", ColumnType.String), new("user", ColumnType.String), new("rank", Int), new("points", Float), new("max_entries_per_user", Int),
        new("cpt_name", ColumnType.String), new("util1_name", ColumnType.String), new("util2_name", ColumnType.String), new("util3_name", ColumnType.String),
        new("util4_name", ColumnType.String), new("util5_name", ColumnType.String), new("lineup_hash", ColumnType.String),
    ];

    private static readonly Column[] _beforeOptimum =
        [new("salary_used", Int), new("salary_left", Int), new("salary_left_bin", ColumnType.String), new("proj_points", Float)];

    private static readonly Column[] _optimum =
    [
        new("optimal_proj_points", Float), new("proj_gap_to_optimal", Float), new("pct_proj_gap_to_optimal", Float),
        new("pct_proj_gap_to_optimal_bin", ColumnType.String),
    ];

    private static readonly Column[] _afterOptimum =
    [
        new("stack_pattern", ColumnType.String), new("heavy_team", ColumnType.String), new("cpt_team", ColumnType.String), new("cpt_archetype", ColumnType.String),
        new("contest_size", Int), new("dup_count", Int), new("pct_contest_lineups", Float),
        new("own_score_logprod", Float), new("own_max_log", Float), new("own_min_log", Float), new("avg_corr", Float),
    ];

    private static readonly Column[] _joinKeysAndFinish =
    [
        new("cpt_norm", ColumnType.String), new("util1_norm", ColumnType.String), new("util2_norm", ColumnType.String), new("util3_norm", ColumnType.String),
        new("util4_norm", ColumnType.String), new("util5_norm", ColumnType.String), new("top_rank_pct", Float), new("actual_points_2dp", Float),
    ];

    private readonly Column[] _columns;
    private readonly Dictionary<string, long> _empty = [];

    private EntryColumns(Column[] columns) => _columns = columns;

    public static EntryColumns Parsed() => new(_parsed);

    public static EntryColumns Joined() => new([.. _parsed, .. _beforeOptimum, .. _afterOptimum]);

    public static EntryColumns Enriched() => new([.. _parsed, .. _beforeOptimum, .. _optimum, .. _afterOptimum, .. _joinKeysAndFinish]);

    /// <summary>Counts the empty cells of a contest's rows.</summary>
    public void Count(EntryRows rows)
    {
        var contest = rows.Contest;
        if (contest.MaxEntriesPerUser is null)
            Add("max_entries_per_user", rows.Count);
        if (contest.HasEmptyCells)
        {
            for (int entry = 0; entry < contest.Count; entry++)
            {
                if (!rows.IsKept(entry))
                    continue;
                var standing = contest.Entries.Standings[contest.Entries.StandingOf[entry]];
                if (standing.Rank == Standing.NoRank)
                    Add("rank", "top_rank_pct");
                if (double.IsNaN(standing.Points))
                    Add("points", "actual_points_2dp");
                if (contest.Users[contest.Entries.UserOf[entry]].IsEmpty)
                    Add("user", 1);
            }
        }

        rows.Features?.CountEmpty(Add);
    }

    public IReadOnlyList<Column> ToList() => [.. _columns.Select(c => c with { NullCount = _empty.GetValueOrDefault(c.Name) })];

    private void Add(string column, string derived)
    {
        Add(column, 1);
        Add(derived, 1);
    }

    private void Add(string column, long empty) => _empty[column] = _empty.GetValueOrDefault(column) + empty;
}
