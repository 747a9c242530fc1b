using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Lineups;
using static DfsOpt.Core.Tables.ColumnType;

namespace DfsOpt.Core.Entries;

/// <summary>The columns of entries that are read from their contest's standings, in order; <see cref="FeatureColumns"/> are before the join keys.</summary>
internal static class EntryColumns
{
    /// <summary>What all entries of a contest share.</summary>
    public static IReadOnlyList<ColumnGroup<Contest>> OfContest { get; } =
    [
        new([new("sport", Text, "The sport's folder, such as `nba`.")], (contest, text) => text.Text(contest.Slate.Sport)),
        new([new("slate_id", Text, "The slate's folder.")], (contest, text) => text.Text(contest.Slate.SlateId)),
        new([new("contest_id", Text, "DraftKings' id of the contest. A name, not a number.")], (contest, text) => text.Text(contest.Id)),
        new([new("gpp_category", Text, "The segment, such as `nba-showdown-mme-1k-10k`.")], (contest, text) => text.Text(contest.GppCategory)),
    ];

    /// <summary>What each entry has alone, by its number in the contest.</summary>
    public static IReadOnlyList<ColumnGroup<int>> OfEntry { get; } =
    [
        new([new("entry_id", Text, "DraftKings' id of the entry. A name, not a number.")], rows => (entry, text) =>
        {
            long id = rows.Contest.Entries.Ids[entry];
            if (id >= 0)
                text.Integer(id);
            else
                text.Text(rows.Contest.OddEntryIds[(int)~id]);
        }),
        new(
            [new("user", Text, "The user's name, without `(i/n)`; empty if the export does not say.", rows => rows.CountWithoutUser())],
            rows => (entry, text) => text.Text(rows.Contest.Users, rows.Contest.Entries.UserOf[entry])),
    ];

    /// <summary>What tied entries share.</summary>
    public static IReadOnlyList<ColumnGroup<Standing>> OfStanding { get; } =
    [
        new(
            [new("rank", Int, "The final place, from 1; tied entries have the same. Empty if the export has no whole number.", rows => rows.CountStandings(HasNoRank))],
            (standing, text) =>
            {
                if (HasNoRank(standing))
                    text.Empty();
                else
                    text.Integer(standing.Rank);
            }),
        new(
            [new("points", Float, "Fantasy points scored; empty if the export has no number.", rows => rows.CountStandings(HasNoPoints))],
            (standing, text) => text.Number(standing.Points)),
        new(
            [
                new("max_entries_per_user", Int, "The most entries of one user in the contest, from `(i/n)`; empty if the export does not say.",
                    rows => rows.Contest.MaxEntriesPerUser is null ? rows.Count : 0),
            ],
            rows => rows.Contest.MaxEntriesPerUser is { } most ? (_, text) => text.Integer(most) : (_, text) => text.Empty()),
    ];

    /// <summary>The names of a lineup, as indexes into the contest's names.</summary>
    public static IReadOnlyList<ColumnGroup<LineupSlots>> Names { get; } =
    [
        new(
            [
                new("cpt_name", Text, "The captain, as the standings spell him."),
                new("util1_name", Text, "The first of the five others, in the order of the standings."),
                new("util2_name", Text, "The second."),
                new("util3_name", Text, "The third."),
                new("util4_name", Text, "The fourth."),
                new("util5_name", Text, "The fifth."),
            ],
            rows =>
            {
                var contest = rows.Contest;
                var names = new CellList(contest.Names.Count, (name, text) => text.Text(contest.Names, name));
                return (spelling, text) =>
                {
                    foreach (ushort name in spelling)
                        text.Cells(names, name);
                };
            }),
    ];

    /// <summary>The hash of a lineup.</summary>
    public static IReadOnlyList<ColumnGroup<ReadOnlySpan<byte>>> Hash { get; } =
    [
        new(
            [new("lineup_hash", Text, "SHA-256, in lower-case hex, of the normalised names, with the five others sorted. Equal lineups have equal hashes.")],
            (hash, text) => text.Hex(hash)),
    ];

    /// <summary>The names of a lineup again, for joins with other files.</summary>
    public static IReadOnlyList<ColumnGroup<LineupSlots>> JoinKeys { get; } =
    [
        new(
            [
                new("cpt_norm", Text, "The captain's normalised name, by which files are joined."),
                new("util1_norm", Text, "The normalised name of the first of the five others."),
                new("util2_norm", Text, "The normalised name of the second."),
                new("util3_norm", Text, "The normalised name of the third."),
                new("util4_norm", Text, "The normalised name of the fourth."),
                new("util5_norm", Text, "The normalised name of the fifth."),
            ],
            rows =>
            {
                var lineups = rows.Contest.Lineups;
                var names = new CellList(lineups.NormalisedNames.Length, (name, text) => text.Text(lineups.NormalisedNames[name]));
                return (spelling, text) =>
                {
                    foreach (ushort name in spelling)
                        text.Cells(names, lineups.NormalisedOf[name]);
                };
            }),
    ];

    /// <summary>How tied entries finished.</summary>
    public static IReadOnlyList<ColumnGroup<Standing>> Finish { get; } =
    [
        new(
            [new("top_rank_pct", Float, "`rank` / submitted entries of the contest, above 0; empty if `rank` is.", rows => rows.CountStandings(HasNoRank))],
            rows =>
            {
                double submitted = rows.Contest.Submitted;
                return (standing, text) => text.Quotient(HasNoRank(standing) ? double.NaN : standing.Rank / submitted);
            }),
        new(
            [new("actual_points_2dp", Float, "`points` without float noise, to two decimals; empty if `points` is.", rows => rows.CountStandings(HasNoPoints))],
            (standing, text) => text.Number(Math.Round(standing.Points, 2))),
    ];

    private static bool HasNoRank(Standing standing) => standing.Rank == Standing.NoRank;

    private static bool HasNoPoints(Standing standing) => double.IsNaN(standing.Points);
}
