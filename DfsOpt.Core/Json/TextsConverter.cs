using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Json;

/// <summary>Reads a list of texts. Values of other types, which another program may have written, are turned into text.</summary>
internal sealed class TextsConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var list = JsonElement.ParseValue(ref reader);
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Text)] : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Artifacts are written by their records.");

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? string.Join(", ", FlatJson.Of(value).Select(leaf => $"{leaf.Key}: {leaf.Value}"))
        : FlatJson.Value(value);
}
