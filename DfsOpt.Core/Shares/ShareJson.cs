using System.Text.Json.Serialization;
using DfsOpt.Core.Artifacts;

namespace DfsOpt.Core.Shares;

/// <summary>Reads share models that any program may have written.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowTrailingCommas = true,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip)]
[JsonSerializable(typeof(ShareModelTheta))]
internal sealed partial class ShareJson : JsonSerializerContext;
