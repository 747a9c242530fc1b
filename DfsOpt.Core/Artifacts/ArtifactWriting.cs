using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Writes artifacts by generated code alone: no metadata is built at the start of a run.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FieldProfile))]
internal sealed partial class ArtifactWriting : JsonSerializerContext;
