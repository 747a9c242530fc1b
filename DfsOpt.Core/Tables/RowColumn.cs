using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A column of a <see cref="RowTable{TRow}"/>.</summary>
internal sealed record RowColumn<TRow>(string Name, ColumnType Type, Func<TRow, bool> IsEmpty, Action<TRow, CsvText> Write)
{
    public static RowColumn<TRow> Text(string name, Func<TRow, string> value) =>
        new(name, ColumnType.String, row => value(row).Length == 0, (row, text) => text.Text(value(row)));

    public static RowColumn<TRow> Integer(string name, Func<TRow, long> value) =>
        new(name, ColumnType.Int, _ => false, (row, text) => text.Integer(value(row)));

    /// <summary>A whole number from 1; the cell is empty where there is none, which is 0.</summary>
    public static RowColumn<TRow> PositiveInteger(string name, Func<TRow, long> value) =>
        new(name, ColumnType.Int, row => value(row) == 0, (row, text) =>
        {
            if (value(row) is not 0 and var number)
                text.Integer(number);
            else
                text.Empty();
        });

    public static RowColumn<TRow> Number(string name, Func<TRow, double> value) =>
        new(name, ColumnType.Float, row => double.IsNaN(value(row)), (row, text) => text.Number(value(row)));
}
