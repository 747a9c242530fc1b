using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>Rows into and out of a step.</summary>
internal sealed record StepRowCounts(long RowCountIn, long RowCountOut) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Count(RowCountIn);
        Plausible.Count(RowCountOut);
    }
}
