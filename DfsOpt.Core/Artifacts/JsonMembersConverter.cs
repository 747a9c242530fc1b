using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>Reads the members of an object as they stand.</summary>
internal sealed class JsonMembersConverter : JsonConverter<JsonMembers>
{
    public override JsonMembers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = JsonElement.ParseValue(ref reader);
        return value.ValueKind == JsonValueKind.Object ? new JsonMembers(value) : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, JsonMembers value, JsonSerializerOptions options) => value.WriteTo(writer);
}
