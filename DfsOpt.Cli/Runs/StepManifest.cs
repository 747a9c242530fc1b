using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>What is shown of a step's <c>step_manifest.json</c>.</summary>
internal sealed record StepManifest : IJsonOnDeserialized
{
    /// <summary>The step's name with its number, such as <c>00_ingest</c>.</summary>
    public string StepName { get; set; } = "";

    public DateTimeOffset? StartedAt { get; set; }

    public double? DurationS { get; set; }

    public IReadOnlyList<ManifestFile> Inputs { get; set; } = [];

    public long RowCountIn { get; set; }

    public long RowCountOut { get; set; }

    public IReadOnlyDictionary<string, JsonElement> Metrics { get; set; } = new Dictionary<string, JsonElement>();

    public IReadOnlyList<ManifestWarning> Warnings { get; set; } = [];

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Seconds(DurationS);
        Plausible.Items(Inputs);
        Plausible.Count(RowCountIn);
        Plausible.Count(RowCountOut);
        Plausible.Items(Warnings);
    }
}
