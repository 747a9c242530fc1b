using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Rows into and out of a step.</summary>
/// <param name="RowCountIn">Rows that the step was handed.</param>
/// <param name="RowCountOut">Rows that it passed on.</param>
public sealed record StepRowCounts(long RowCountIn, long RowCountOut) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Count(RowCountIn);
        Plausible.Count(RowCountOut);
    }
}
