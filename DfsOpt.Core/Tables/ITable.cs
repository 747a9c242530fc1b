using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>What a step passes on, as a table that can be written in blocks, in any order and from any thread.</summary>
internal interface ITable
{
    IReadOnlyList<Column> Columns { get; }

    /// <summary>How many cells of each column are empty.</summary>
    IReadOnlyList<long> EmptyCells { get; }

    long RowCount { get; }

    int BlockCount { get; }

    /// <summary>Adds a block's rows to a text.</summary>
    /// <param name="block">From 0 to <see cref="BlockCount"/>.</param>
    /// <param name="text">Where to.</param>
    /// <param name="mostRows">How many rows at most.</param>
    void WriteBlock(int block, CsvText text, int mostRows);
}
