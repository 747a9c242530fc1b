using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Entries;

/// <summary>The methods that write the cells of one contest's rows, by group.</summary>
internal sealed class EntryWriters(EntryLayout layout, EntryRows rows)
{
    public Action<Contest, CsvText>[] OfContest { get; } = Of(EntryColumns.OfContest, rows);

    public Action<int, CsvText>[] OfEntry { get; } = Of(EntryColumns.OfEntry, rows);

    public Action<Standing, CsvText>[] OfStanding { get; } = Of(EntryColumns.OfStanding, rows);

    public Action<LineupSlots, CsvText>[] Names { get; } = Of(EntryColumns.Names, rows);

    public Action<ReadOnlySpan<byte>, CsvText>[] Hash { get; } = Of(EntryColumns.Hash, rows);

    public Action<JoinedLineup, CsvText>[] Features { get; } = Of(layout.Features, rows);

    public Action<LineupSlots, CsvText>[] JoinKeys { get; } = Of(layout.JoinKeys, rows);

    public Action<Standing, CsvText>[] Finish { get; } = Of(layout.Finish, rows);

    /// <summary>Writes the cells of several groups.</summary>
    /// <returns>Where the cells are, so that the next row with the same cells can copy them.</returns>
    public static CellRange Write<TRow>(Action<TRow, CsvText>[] groups, TRow row, CsvText text)
        where TRow : allows ref struct
    {
        int start = text.Length;
        foreach (var write in groups)
            write(row, text);
        return new CellRange(start, text.Length - start);
    }

    private static Action<TRow, CsvText>[] Of<TRow>(IReadOnlyList<ColumnGroup<TRow>> groups, EntryRows rows)
        where TRow : allows ref struct => [.. groups.Select(group => group.WriterOf(rows))];
}
