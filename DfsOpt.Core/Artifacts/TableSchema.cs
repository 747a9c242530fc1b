using System.Text.Json;
using DfsOpt.Core.Json;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Artifacts;

/// <summary>A step's <c>schema.json</c>: the columns of its rows.</summary>
public sealed record TableSchema
{
    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<ColumnSchema> Columns { get; init => field = value ?? []; } = [];

    /// <summary>How many rows there are.</summary>
    public long NumRows { get; init; }

    internal static TableSchema Of(ITable table) => new()
    {
        Columns = [.. table.Columns.Select((column, index) => SchemaOf(column, table.CountEmpty(index), table.RowCount))],
        NumRows = table.RowCount,
    };

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteList("columns", Columns, static (json, column) => column.WriteTo(json));
        json.WriteNumber("num_rows", NumRows);
        json.WriteEndObject();
    }

    private static ColumnSchema SchemaOf(Column column, long empty, long rows) => new()
    {
        Dtype = TableFiles.TypeName(column.Type),
        Name = column.Name,
        NullCount = empty,
        NullRate = rows == 0 ? 0 : empty / (double)rows,
    };
}

/// <summary>A column of a step's rows.</summary>
public sealed record ColumnSchema
{
    /// <summary>The type of its cells: <c>string</c>, <c>int</c> or <c>float</c>.</summary>
    public string Dtype { get; init => field = value ?? ""; } = "";

    /// <summary>Its name, in snake case.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>How many of its cells are empty.</summary>
    public long NullCount { get; init; }

    /// <summary>The share of its cells that are empty, from 0 to 1.</summary>
    public double NullRate { get; init; }

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("dtype", Dtype);
        json.WriteString("name", Name);
        json.WriteNumber("null_count", NullCount);
        json.WriteNumber("null_rate", NullRate);
        json.WriteEndObject();
    }
}
