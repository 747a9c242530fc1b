using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Reads the members of an object as they are.</summary>
internal sealed class JsonDictionaryConverter : JsonConverter<JsonDictionary>
{
    public override JsonDictionary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = JsonElement.ParseValue(ref reader);
        return value.ValueKind == JsonValueKind.Object ? new JsonDictionary(value) : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, JsonDictionary value, JsonSerializerOptions options) => value.WriteTo(writer);
}
