using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

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
