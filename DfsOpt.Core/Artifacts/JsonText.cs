using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DfsOpt.Core.Artifacts;

/// <summary>JSON for people and programs: keys sorted ordinally, two spaces, LF, UTF-8, no NaN.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an artifact.</summary>
    public static ReadOnlyMemory<byte> Of<T>(T artifact, JsonTypeInfo<T> type) => Of(json => JsonSerializer.Serialize(json, artifact, type));

    /// <summary>A value as data; see <see cref="Of(object?)"/>.</summary>
    public static JsonElement Element(object? value) => JsonElement.Parse(Of(value).Span);

    /// <summary>Writes a value made of dictionaries, sequences, strings, numbers, booleans, JSON elements and <see langword="null"/>.</summary>
    public static ReadOnlyMemory<byte> Of(object? value) => Of(json => Write(json, value));

    private static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, _options))
            write(json);
        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case double:
                json.WriteNullValue();
                break;
            case IReadOnlyDictionary<string, object?> members:
                json.WriteStartObject();
                foreach (string key in members.Keys.Order(StringComparer.Ordinal))
                {
                    json.WritePropertyName(key);
                    Write(json, members[key]);
                }

                json.WriteEndObject();
                break;
            case IEnumerable<object?> items:
                json.WriteStartArray();
                foreach (var item in items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"{value.GetType()} has no JSON here.", nameof(value));
        }
    }
}
