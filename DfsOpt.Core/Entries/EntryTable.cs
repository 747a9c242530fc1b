using System.Collections.Concurrent;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Entries;

/// <summary>All entries of a run as a table, with the columns known after a step.</summary>
internal sealed class EntryTable : ITable
{
    // Large enough for one write, small enough for a core's cache.
    private const int RowsPerBlock = 1024;

    // In bytes.
    private const int UsualRowSize = 600;

    private readonly IReadOnlyList<EntryColumn> _columns;
    private readonly List<EntryRows> _contests = [];
    private readonly List<(EntryRows Rows, int From, int To)> _blocks = [];
    private readonly ConcurrentBag<BlockCache> _idle = [];

    private EntryTable(IEnumerable<EntryRows> contests, EntryLayout layout)
    {
        _columns = layout.Columns;
        foreach (var rows in contests)
        {
            _contests.Add(rows);
            RowCount += rows.Count;
            for (int from = 0; from < rows.Contest.Count; from += RowsPerBlock)
                _blocks.Add((rows, from, Math.Min(from + RowsPerBlock, rows.Contest.Count)));
        }
    }

    public IReadOnlyList<Column> Columns => _columns;

    public long RowCount { get; }

    public int BlockCount => _blocks.Count;

    public int UsualBlockSize => RowsPerBlock * UsualRowSize;

    /// <summary>Entries with the columns of the standings.</summary>
    public static EntryTable Parsed(IEnumerable<Contest> contests) =>
        new(contests.Select(c => new EntryRows(EntryLayout.Parsed, c)), EntryLayout.Parsed);

    /// <summary>Entries whose players are known, with their features.</summary>
    public static EntryTable Joined(IEnumerable<JoinedContest> contests) =>
        new(contests.Select(c => new EntryRows(EntryLayout.Joined, c)), EntryLayout.Joined);

    /// <summary>The same with the slate's optimum and the gap to it.</summary>
    public static EntryTable Enriched(IEnumerable<JoinedContest> contests) =>
        new(contests.Select(c => new EntryRows(EntryLayout.Enriched, c)), EntryLayout.Enriched);

    public long CountEmpty(int column)
    {
        long empty = 0;
        foreach (var rows in _contests)
            empty += _columns[column].CountEmpty(rows);
        return empty;
    }

    public void WriteBlock(int block, CsvText text, int mostRows)
    {
        var (rows, from, to) = _blocks[block];
        if (!_idle.TryTake(out var memory))
            memory = new BlockCache(RowsPerBlock);
        rows.Write(from, to, text, mostRows, memory);
        _idle.Add(memory);
    }
}
