using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Reads artifacts without reflection.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FieldProfile))]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(ShareModelDiagnostics))]
[JsonSerializable(typeof(ShareModelMetrics))]
[JsonSerializable(typeof(ShareModelTheta))]
[JsonSerializable(typeof(StepManifest))]
[JsonSerializable(typeof(TableSchema))]
[JsonSerializable(typeof(TargetDistribution))]
internal sealed partial class ArtifactReading : JsonSerializerContext;
