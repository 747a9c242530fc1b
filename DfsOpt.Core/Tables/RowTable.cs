using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A table of rows that are few enough to be objects.</summary>
/// <param name="rows">The rows in order.</param>
/// <param name="columns">The columns in order.</param>
internal sealed class RowTable<TRow>(IReadOnlyList<TRow> rows, IReadOnlyList<Column<TRow>> columns) : ITable
{
    public IReadOnlyList<Column> Columns => columns;

    public IReadOnlyList<long> EmptyCells { get; } = [.. columns.Select(column => (long)rows.Count(column.IsEmpty))];

    public long RowCount => rows.Count;

    public int BlockCount => 1;

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
