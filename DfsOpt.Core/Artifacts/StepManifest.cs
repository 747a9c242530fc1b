using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>A step's <c>step_manifest.json</c>: what it read, counted and wrote.</summary>
/// <remarks>Properties that another program's manifest leaves out are empty.</remarks>
public sealed record StepManifest : IJsonOnDeserialized
{
    private const string PerSlateMetric = "per_slate";

    /// <summary>SHA-256 of the row count and the preview, in lower-case hex.</summary>
    public string? DataFingerprint { get; init; }

    /// <summary>How long the step took to compute and to write its artifacts, in seconds.</summary>
    public double? DurationS { get; init; }

    /// <summary>Always empty in a run of DfsOpt, as a step that fails writes no manifest.</summary>
    [JsonConverter(typeof(TextsConverter))]
    public IReadOnlyList<string> Errors { get; init => field = value ?? []; } = [];

    /// <summary>When the step ended.</summary>
    [JsonIgnore]
    public DateTimeOffset? FinishedAt => ArtifactTime.Parse(FinishedAtText);

    [JsonInclude]
    [JsonPropertyName("finished_at")]
    internal string? FinishedAtText { get; init; }

    /// <summary>The input files that the step read.</summary>
    public IReadOnlyList<ManifestFile> Inputs { get; init => field = value ?? []; } = [];

    /// <summary>The step's metrics by name: numbers, nulls, and <c>per_slate</c>, an object with an object of metrics for each slate.</summary>
    public JsonDictionary Metrics { get; init => field = value ?? field; } = JsonDictionary.None;

    /// <summary>The files that the step wrote.</summary>
    public IReadOnlyList<ManifestFile> Outputs { get; init => field = value ?? []; } = [];

    /// <summary>The pipeline's name, such as <c>training</c>.</summary>
    public string? Pipeline { get; init; }

    /// <summary>Rows that the step received.</summary>
    public long RowCountIn { get; init; }

    /// <summary>Rows that the step passed on.</summary>
    public long RowCountOut { get; init; }

    /// <summary>The run's id.</summary>
    public string? RunId { get; init; }

    /// <summary>SHA-256 of <c>name:dtype\n</c> for each column, in lower-case hex.</summary>
    public string? SchemaFingerprint { get; init; }

    /// <summary>When the step started.</summary>
    [JsonIgnore]
    public DateTimeOffset? StartedAt => ArtifactTime.Parse(StartedAtText);

    [JsonInclude]
    [JsonPropertyName("started_at")]
    internal string? StartedAtText { get; init; }

    /// <summary>The step's name with its number, such as <c>00_ingest</c>.</summary>
    public string StepName { get; init => field = value ?? ""; } = "";

    /// <summary>What the step noted or set aside, in the order in which it was found.</summary>
    public IReadOnlyList<ManifestWarning> Warnings { get; init => field = value ?? []; } = [];

    /// <summary>The metrics of each slate; empty if the step has none.</summary>
    [JsonIgnore]
    public IEnumerable<JsonProperty> PerSlate =>
        Metrics.TryGetValue(PerSlateMetric, out var slates) && slates.ValueKind == JsonValueKind.Object ? slates.EnumerateObject() : [];

    /// <summary>The metrics of the step as a whole.</summary>
    [JsonIgnore]
    public IEnumerable<KeyValuePair<string, JsonElement>> OwnMetrics => Metrics.Where(metric => metric.Key != PerSlateMetric);

    /// <summary>A metric that counts something.</summary>
    /// <param name="metric">Its name, such as <c>num_files</c>.</param>
    /// <returns>The count; <see langword="null"/> if the step has no such metric, or it is not a count.</returns>
    public long? Count(string metric) =>
        Metrics.TryGetValue(metric, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long count) && Plausible.IsCount(count)
            ? count
            : null;

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("data_fingerprint", DataFingerprint);
        json.WriteFigure("duration_s", DurationS);
        json.WriteList("errors", Errors, static (json, error) => json.WriteStringValue(error));
        json.WriteString("finished_at", FinishedAtText);
        json.WriteList("inputs", Inputs, static (json, file) => file.WriteTo(json));
        json.WritePropertyName("metrics");
        Metrics.WriteTo(json);
        json.WriteList("outputs", Outputs, static (json, file) => file.WriteTo(json));
        json.WriteString("pipeline", Pipeline);
        json.WriteNumber("row_count_in", RowCountIn);
        json.WriteNumber("row_count_out", RowCountOut);
        json.WriteString("run_id", RunId);
        json.WriteString("schema_fingerprint", SchemaFingerprint);
        json.WriteString("started_at", StartedAtText);
        json.WriteString("step_name", StepName);
        json.WriteList("warnings", Warnings, static (json, warning) => warning.WriteTo(json));
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Seconds(DurationS);
        Plausible.Time(StartedAtText);
        Plausible.Time(FinishedAtText);
        Plausible.Items(Inputs);
        Plausible.Count(RowCountIn);
        Plausible.Count(RowCountOut);
        Plausible.Items(Warnings);
    }
}
