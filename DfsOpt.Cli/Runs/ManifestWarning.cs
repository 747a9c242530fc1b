using System.Text.Json;

namespace DfsOpt.Cli.Runs;

/// <summary>Something a run noted or set aside.</summary>
/// <param name="Code">The stable name of its kind.</param>
/// <param name="Message">One sentence.</param>
/// <param name="SampleRows">Up to five examples.</param>
internal sealed record ManifestWarning(string Code, string Message, IReadOnlyList<JsonElement>? SampleRows);
