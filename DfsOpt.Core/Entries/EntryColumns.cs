using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Contests;
using static DfsOpt.Core.Artifacts.ColumnType;

namespace DfsOpt.Core.Entries;

/// <summary>The columns of entries, and how many of their cells are empty.</summary>
internal sealed class EntryColumns
{
    private static readonly (string Name, ColumnType Type)[] _parsed =
    [
        ("sport", ColumnType.String), ("slate_id", ColumnType.String), ("contest_id", ColumnType.String), ("gpp_category", ColumnType.String),
        ("entry_id", ColumnType.String), ("user", ColumnType.String), ("rank", Int), ("points", Float), ("max_entries_per_user", Int),
        ("cpt_name", ColumnType.String), ("util1_name", ColumnType.String), ("util2_name", ColumnType.String), ("util3_name", ColumnType.String),
        ("util4_name", ColumnType.String), ("util5_name", ColumnType.String), ("lineup_hash", ColumnType.String),
    ];

    private static readonly (string Name, ColumnType Type)[] _beforeOptimum =
        [("salary_used", Int), ("salary_left", Int), ("salary_left_bin", ColumnType.String), ("proj_points", Float)];

    private static readonly (string Name, ColumnType Type)[] _optimum =
    [
        ("optimal_proj_points", Float), ("proj_gap_to_optimal", Float), ("pct_proj_gap_to_optimal", Float),
        ("pct_proj_gap_to_optimal_bin", ColumnType.String),
    ];

    private static readonly (string Name, ColumnType Type)[] _afterOptimum =
    [
        ("stack_pattern", ColumnType.String), ("heavy_team", ColumnType.String), ("cpt_team", ColumnType.String), ("cpt_archetype", ColumnType.String),
        ("contest_size", Int), ("dup_count", Int), ("pct_contest_lineups", Float),
        ("own_score_logprod", Float), ("own_max_log", Float), ("own_min_log", Float), ("avg_corr", Float),
    ];

    private readonly (string Name, ColumnType Type)[] _columns;
    private readonly Dictionary<string, long> _empty = [];

    private EntryColumns(params (string Name, ColumnType Type)[] columns) => _columns = columns;

    public static EntryColumns Parsed() => new(_parsed);

    public static EntryColumns Joined() => new([.. _parsed, .. _beforeOptimum, .. _afterOptimum]);

    public static EntryColumns Enriched() => new([.. _parsed, .. _beforeOptimum, .. _optimum, .. _afterOptimum]);

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
                if (contest.Ranks[entry] == Contest.NoRank)
                    Add("rank", 1);
                if (double.IsNaN(contest.Points[entry]))
                    Add("points", 1);
                if (contest.Users[contest.UserOf[entry]].IsEmpty)
                    Add("user", 1);
            }
        }

        rows.Features?.CountEmpty(Add);
    }

    public IReadOnlyList<Column> ToList() => [.. _columns.Select(c => new Column(c.Name, c.Type, _empty.GetValueOrDefault(c.Name)))];

    private void Add(string column, long empty) => _empty[column] = _empty.GetValueOrDefault(column) + empty;
}
