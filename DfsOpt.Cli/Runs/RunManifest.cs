using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>What is shown of a run's <c>run_manifest.json</c> beside its headline. Whatever another program leaves out is empty.</summary>
internal sealed record RunManifest : IJsonOnDeserialized
{
    public string? GitSha { get; set; }

    public string? Version { get; set; }

    public JsonElement Config { get; set; }

    public IReadOnlyList<ManifestFile> Inputs { get; set; } = [];

    public IReadOnlyList<ManifestFile> Outputs { get; set; } = [];

    public IReadOnlyDictionary<string, StepRowCounts> RowCountsByStep { get; set; } = new Dictionary<string, StepRowCounts>();

    public IReadOnlyList<ManifestWarning> Warnings { get; set; } = [];

    void IJsonOnDeserialized.OnDeserialized()
    {
        Plausible.Items(Inputs);
        Plausible.Items(Outputs);
        Plausible.Items(RowCountsByStep.Values);
        Plausible.Items(Warnings);
    }
}
