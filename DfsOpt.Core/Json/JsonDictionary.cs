using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Json;

/// <summary>The members of a JSON object, by name.</summary>
// A Dictionary of JsonElement would be compiled again in every process.
[JsonConverter(typeof(JsonDictionaryConverter))]
public sealed class JsonDictionary : IReadOnlyDictionary<string, JsonElement>
{
    private readonly JsonElement _object;

    /// <summary>Takes the members of an object.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="ArgumentException">It is not an object.</exception>
    public JsonDictionary(JsonElement value) => _object = value.ValueKind == JsonValueKind.Object
        ? value
        : throw new ArgumentException("The value is not a JSON object.", nameof(value));

    /// <inheritdoc/>
    public int Count => _object.GetPropertyCount();

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _object.EnumerateObject().Select(member => member.Name);

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _object.EnumerateObject().Select(member => member.Value);

    internal static JsonDictionary None { get; } = new(JsonElement.Parse("{}"u8));

    /// <inheritdoc/>
    public JsonElement this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no '{key}'.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _object.TryGetProperty(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => _object.TryGetProperty(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() =>
        _object.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void WriteTo(Utf8JsonWriter json) => _object.WriteTo(json);
}

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
