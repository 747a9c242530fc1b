using System.Text.Json.Serialization;

namespace DfsOpt.Core;

/// <summary>What reads and writes field profiles as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FieldProfile))]
public sealed partial class FieldProfileJson : JsonSerializerContext
{
}
