using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Rows into and out of a step.</summary>
/// <param name="RowCountIn">Rows that the step received.</param>
/// <param name="RowCountOut">Rows that it passed on.</param>
public sealed record StepRowCounts(long RowCountIn, long RowCountOut) : IJsonOnDeserialized
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("row_count_in", RowCountIn);
        json.WriteNumber("row_count_out", RowCountOut);
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Count(RowCountIn);
        Plausible.Count(RowCountOut);
    }
}
