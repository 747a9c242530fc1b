using System.Text.Json;

namespace DfsOpt.Cli.Runs;

/// <summary>A run's <c>run_manifest.json</c>. Whatever another program leaves out is empty.</summary>
internal sealed record RunManifest
{
    public string RunId { get; init; } = "";

    public string Pipeline { get; init; } = "";

    public string? Status { get; init; }

    public string? Error { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public double? DurationS { get; init; }

    public string? GitSha { get; init; }

    public string? Version { get; init; }

    public JsonElement Config { get; init; }

    public IReadOnlyList<ManifestFile> Inputs { get; init; } = [];

    public IReadOnlyList<ManifestFile> Outputs { get; init; } = [];

    public IReadOnlyDictionary<string, StepRowCounts> RowCountsByStep { get; init; } = new Dictionary<string, StepRowCounts>();

    public IReadOnlyList<ManifestWarning> Warnings { get; init; } = [];
}
