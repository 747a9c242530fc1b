using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A step's rows as a table that can be written in blocks, in any order and from any thread.</summary>
internal interface ITable
{
    IReadOnlyList<Column> Columns { get; }

    /// <summary>How many cells of each column are empty.</summary>
    IReadOnlyList<long> EmptyCells { get; }

    long RowCount { get; }

    int BlockCount { get; }

    /// <summary>Adds a block's rows to a text.</summary>
    /// <param name="block">From 0 to <see cref="BlockCount"/>.</param>
    /// <param name="text">Receives the rows.</param>
    /// <param name="mostRows">The most rows to add.</param>
    void WriteBlock(int block, CsvText text, int mostRows);
}
