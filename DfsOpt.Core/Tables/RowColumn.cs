using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A column of a <see cref="RowTable{TRow}"/>.</summary>
internal sealed record RowColumn<TRow>(string Name, ColumnType Type, Func<TRow, bool> IsEmpty, Action<TRow, CsvText> Write)
{
    public static RowColumn<TRow> Text(string name, Func<TRow, string> value) =>
        new(name, ColumnType.String, row => value(row).Length == 0, (row, text) => text.Text(value(row)));

    public static RowColumn<TRow> Integer(string name, Func<TRow, long> value) =>
        new(name, ColumnType.Int, _ => false, (row, text) => text.Integer(value(row)));

    public static RowColumn<TRow> Number(string name, Func<TRow, double> value) =>
        new(name, ColumnType.Float, row => double.IsNaN(value(row)), (row, text) => text.Number(value(row)));
}
