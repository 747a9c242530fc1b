using System.Text.Json;

namespace DfsOpt.Cli.Runs;

/// <summary>A step's <c>step_manifest.json</c>.</summary>
internal sealed record StepManifest
{
    /// <summary>The step's name with its number, such as <c>00_ingest</c>.</summary>
    public string StepName { get; init; } = "";

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public double? DurationS { get; init; }

    public IReadOnlyList<ManifestFile> Inputs { get; init; } = [];

    public IReadOnlyList<ManifestFile> Outputs { get; init; } = [];

    public long RowCountIn { get; init; }

    public long RowCountOut { get; init; }

    public string SchemaFingerprint { get; init; } = "";

    public string DataFingerprint { get; init; } = "";

    public IReadOnlyDictionary<string, JsonElement> Metrics { get; init; } = new Dictionary<string, JsonElement>();

    public IReadOnlyList<ManifestWarning> Warnings { get; init; } = [];
}
