using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>Figures over the values themselves, not over the bins.</summary>
internal sealed record HistogramStats(double? Mean, double? P50, double? P90) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Value(Mean);
        Plausible.Value(P50);
        Plausible.Value(P90);
    }
}
