using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A column of a table.</summary>
/// <param name="name">Its name, in snake case.</param>
/// <param name="type">The type of its cells.</param>
/// <param name="meaning">What its cells say, with unit and range, and when they are empty; a sentence in Markdown.</param>
internal class Column(string name, ColumnType type, string meaning)
{
    public string Name => name;

    public ColumnType Type => type;

    public string Meaning => meaning;
}

/// <summary>A column, and its value for a row. The value's type is the column's type.</summary>
internal sealed class Column<TRow> : Column
{
    private readonly Func<TRow, bool> _isEmpty;
    private readonly Action<TRow, CsvText> _write;

    /// <summary>A column of texts.</summary>
    public Column(string name, Func<TRow, string?> value, string meaning)
        : base(name, ColumnType.Text, meaning)
    {
        _isEmpty = row => string.IsNullOrEmpty(value(row));
        _write = (row, text) => text.Text(value(row));
    }

    /// <summary>A column of <c>true</c> and <c>false</c>.</summary>
    public Column(string name, Func<TRow, bool> value, string meaning)
        : this(name, row => value(row) ? "true" : "false", meaning)
    {
    }

    /// <summary>A column of whole numbers.</summary>
    public Column(string name, Func<TRow, long?> value, string meaning)
        : base(name, ColumnType.Int, meaning)
    {
        _isEmpty = row => value(row) is null;
        _write = (row, text) =>
        {
            if (value(row) is { } number)
                text.Integer(number);
            else
                text.Empty();
        };
    }

    /// <summary>A column of numbers. A cell is empty for null and NaN.</summary>
    public Column(string name, Func<TRow, double?> value, string meaning)
        : base(name, ColumnType.Float, meaning)
    {
        _isEmpty = row => value(row) is null or double.NaN;
        _write = (row, text) => text.Number(value(row) ?? double.NaN);
    }

    public bool IsEmpty(TRow row) => _isEmpty(row);

    public void Write(TRow row, CsvText text) => _write(row, text);
}

/// <summary>The type of a column's cells.</summary>
internal enum ColumnType
{
    Text,
    Int,
    Float,
}
