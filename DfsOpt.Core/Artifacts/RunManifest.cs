using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>A run's <c>run_manifest.json</c>: what it was asked to do, what it read and wrote, and how it ended.</summary>
/// <remarks>Properties that another program's manifest leaves out are empty.</remarks>
public sealed record RunManifest : IJsonOnDeserialized
{
    /// <summary>The whole config, as the pipeline resolved it.</summary>
    public JsonElement Config { get; init; }

    /// <summary>How long the run took, in seconds.</summary>
    public double? DurationS { get; init; }

    /// <summary>Why the run did not succeed, in one sentence; <see langword="null"/> if it did.</summary>
    public string? Error { get; init; }

    /// <summary>When the run ended.</summary>
    [JsonIgnore]
    public DateTimeOffset? FinishedAt => ArtifactTime.Parse(FinishedAtText);

    [JsonInclude]
    [JsonPropertyName("finished_at")]
    internal string? FinishedAtText { get; init; }

    /// <summary>The commit that DfsOpt was built from, or <c>unknown</c>.</summary>
    public string? GitSha { get; init; }

    /// <summary>Every file that the run read.</summary>
    public IReadOnlyList<ManifestFile> Inputs { get; init => field = value ?? []; } = [];

    /// <summary>The name that the user gave the run; <see langword="null"/> if none.</summary>
    public string? Name { get; init; }

    /// <summary>Every file that the steps wrote, but for their manifests.</summary>
    public IReadOnlyList<ManifestFile> Outputs { get; init => field = value ?? []; } = [];

    /// <summary>The pipeline's name, such as <c>training</c>.</summary>
    public string? Pipeline { get; init; }

    /// <summary>Rows into and out of each step, by the step's name.</summary>
    public IReadOnlyDictionary<string, StepRowCounts> RowCountsByStep { get; init => field = value ?? field; } = new Dictionary<string, StepRowCounts>();

    /// <summary>The run's id.</summary>
    public string? RunId { get; init; }

    /// <summary>When the run started.</summary>
    [JsonIgnore]
    public DateTimeOffset? StartedAt => ArtifactTime.Parse(StartedAtText);

    [JsonInclude]
    [JsonPropertyName("started_at")]
    internal string? StartedAtText { get; init; }

    /// <summary>How the run ended: <c>succeeded</c>, <c>failed</c> or <c>cancelled</c>; <see langword="null"/> if the manifest does not say.</summary>
    public string? Status { get; init; }

    /// <summary>The version of DfsOpt.</summary>
    public string? Version { get; init; }

    /// <summary>Everything that was noted or set aside, in the order in which it was found.</summary>
    public IReadOnlyList<ManifestWarning> Warnings { get; init => field = value ?? []; } = [];

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("config");
        Config.WriteTo(json);
        json.WriteFigure("duration_s", DurationS);
        json.WriteString("error", Error);
        json.WriteString("finished_at", FinishedAtText);
        json.WriteString("git_sha", GitSha);
        json.WriteList("inputs", Inputs, static (json, file) => file.WriteTo(json));
        json.WriteString("name", Name);
        json.WriteList("outputs", Outputs, static (json, file) => file.WriteTo(json));
        json.WriteString("pipeline", Pipeline);
        json.WriteByLabel("row_counts_by_step", RowCountsByStep, static (json, counts) => counts.WriteTo(json));
        json.WriteString("run_id", RunId);
        json.WriteString("started_at", StartedAtText);
        json.WriteString("status", Status);
        json.WriteString("version", Version);
        json.WriteList("warnings", Warnings, static (json, warning) => warning.WriteTo(json));
        json.WriteEndObject();
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Items(Inputs);
        Plausible.Items(Outputs);
        Plausible.Items(RowCountsByStep.Values);
        Plausible.Items(Warnings);
    }
}

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
