using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A table of rows that are few enough to be objects.</summary>
/// <param name="rows">The rows in order.</param>
/// <param name="columns">The columns in order.</param>
internal sealed class RowTable<TRow>(IReadOnlyList<TRow> rows, IReadOnlyList<Column<TRow>> columns) : ITable
{
    private const int RowsPerBlock = 1024;

    public IReadOnlyList<Column> Columns => columns;

    public long RowCount => rows.Count;

    public int BlockCount => (rows.Count + RowsPerBlock - 1) / RowsPerBlock;

    public int UsualBlockSize => CsvText.UsualCapacity;

    public long CountEmpty(int column) => rows.Count(columns[column].IsEmpty);

    public void WriteBlock(int block, CsvText text, int mostRows)
    {
        int from = block * RowsPerBlock, to = Math.Min(from + Math.Min(RowsPerBlock, mostRows), rows.Count);
        for (int row = from; row < to; row++)
        {
            foreach (var column in columns)
                column.Write(rows[row], text);
            text.EndRow();
        }
    }
}
