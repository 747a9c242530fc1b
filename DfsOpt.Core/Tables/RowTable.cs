using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A table of rows that are few enough to be objects.</summary>
/// <param name="rows">The rows in order.</param>
/// <param name="columns">The columns in order.</param>
internal sealed class RowTable<TRow>(IReadOnlyList<TRow> rows, IReadOnlyList<Column<TRow>> columns) : ITable
{
    public IReadOnlyList<Column> Columns => columns;

    public long RowCount => rows.Count;

    public int BlockCount => 1;

    public long CountEmpty(int column) => rows.Count(columns[column].IsEmpty);

    public void WriteBlock(int block, CsvText text, int mostRows)
    {
        foreach (var row in rows.Take(mostRows))
        {
            foreach (var column in columns)
                column.Write(row, text);
            text.EndRow();
        }
    }
}
