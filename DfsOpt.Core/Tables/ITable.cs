using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A step's rows as a table that can be written in blocks, in any order and from any thread.</summary>
internal interface ITable
{
    IReadOnlyList<Column> Columns { get; }

    long RowCount { get; }

    int BlockCount { get; }

    /// <summary>The room that most blocks need as text, in bytes.</summary>
    int UsualBlockSize { get; }

    /// <summary>How many cells of a column are empty.</summary>
    /// <param name="column">The column's index.</param>
    long CountEmpty(int column);

    /// <summary>Adds a block's rows to a text.</summary>
    /// <param name="block">From 0 to <see cref="BlockCount"/>.</param>
    /// <param name="text">Receives the rows.</param>
    /// <param name="mostRows">The most rows to add.</param>
    void WriteBlock(int block, CsvText text, int mostRows);
}
