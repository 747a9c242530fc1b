using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Writes artifacts by generated code alone: no metadata is built at the start of a run.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FieldProfile))]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(StepManifest))]
[JsonSerializable(typeof(TableSchema))]
[JsonSerializable(typeof(TargetDistribution))]
internal sealed partial class ArtifactWriting : JsonSerializerContext;
