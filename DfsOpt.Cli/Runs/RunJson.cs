using System.Text.Json.Serialization;

namespace DfsOpt.Cli.Runs;

/// <summary>Reads a run's JSON files without reflection. What it fills has setters: init-only properties that a file leaves out would lose their defaults.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(StepManifest))]
[JsonSerializable(typeof(TargetDistribution))]
internal sealed partial class RunJson : JsonSerializerContext;
