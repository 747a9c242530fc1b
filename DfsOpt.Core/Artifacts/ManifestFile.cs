using System.Text.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>A file that a run read or wrote.</summary>
public sealed record ManifestFile
{
    /// <summary>SHA-256 of its bytes, in lower-case hex.</summary>
    public string ChecksumSha256 { get; init => field = value ?? ""; } = "";

    /// <summary>What the file is to the run, such as <c>projection</c> or <c>entries_enriched</c>.</summary>
    public string LogicalName { get; init => field = value ?? ""; } = "";

    /// <summary>Its path, with <c>/</c>: relative to the data root for an input, to the run directory for an output.</summary>
    public string Path { get; init => field = value ?? ""; } = "";

    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("checksum_sha256", ChecksumSha256);
        json.WriteString("logical_name", LogicalName);
        json.WriteString("path", Path);
        json.WriteEndObject();
    }
}
