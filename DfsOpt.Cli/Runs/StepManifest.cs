using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>What is shown of a step's <c>step_manifest.json</c>.</summary>
internal sealed record StepManifest : IJsonOnDeserialized
{
    private const string PerSlateMetric = "per_slate";

    /// <summary>The step's name with its number, such as <c>00_ingest</c>.</summary>
    public string StepName { get; set; } = "";

    public DateTimeOffset? StartedAt { get; set; }

    public double? DurationS { get; set; }

    public IReadOnlyList<ManifestFile> Inputs { get; set; } = [];

    public long RowCountIn { get; set; }

    public long RowCountOut { get; set; }

    public IReadOnlyDictionary<string, JsonElement> Metrics { get; set; } = new Dictionary<string, JsonElement>();

    public IReadOnlyList<ManifestWarning> Warnings { get; set; } = [];

    /// <summary>The metrics of each slate, by slate; empty where the step has none.</summary>
    [JsonIgnore]
    public IEnumerable<JsonProperty> PerSlate =>
        Metrics.TryGetValue(PerSlateMetric, out var slates) && slates.ValueKind == JsonValueKind.Object ? slates.EnumerateObject() : [];

    /// <summary>All other metrics.</summary>
    [JsonIgnore]
    public IEnumerable<KeyValuePair<string, JsonElement>> OwnMetrics => Metrics.Where(metric => metric.Key != PerSlateMetric);

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Seconds(DurationS);
        Plausible.Items(Inputs);
        Plausible.Count(RowCountIn);
        Plausible.Count(RowCountOut);
        Plausible.Items(Warnings);
    }
}
