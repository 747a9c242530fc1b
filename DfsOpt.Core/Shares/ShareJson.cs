using System.Text.Json.Serialization;

namespace DfsOpt.Core.Shares;

/// <summary>The share model's files as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n", AllowTrailingCommas = true,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip)]
[JsonSerializable(typeof(ThetaFile))]
internal sealed partial class ShareJson : JsonSerializerContext;
