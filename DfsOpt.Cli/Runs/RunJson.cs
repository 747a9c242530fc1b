using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>Reads a run's JSON files without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(StepManifest))]
[JsonSerializable(typeof(TargetDistribution))]
internal sealed partial class RunJson : JsonSerializerContext;
