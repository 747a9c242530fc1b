using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DfsOpt.Core.Json;

/// <summary>JSON for people and programs: keys in ordinal order, indented by two spaces, LF, UTF-8, no NaN.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A value as data; see <see cref="Of(object?)"/>.</summary>
    public static JsonElement Element(object? value) => JsonElement.Parse(Of(value).Span);

    /// <summary>Writes a value made of dictionaries, sequences, strings, numbers, booleans, JSON elements and <see langword="null"/>.</summary>
    public static ReadOnlyMemory<byte> Of(object? value) => Of(json => Write(json, value));

    /// <summary>Writes an artifact by its own method.</summary>
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
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
                foreach (object? item in items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"{value.GetType()} cannot be written as JSON here.", nameof(value));
        }
    }

    /// <summary>Writes a list under a key, item by item.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string key, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        // Calls through the interfaces of number arrays would be compiled again in every process.
        foreach (var item in items as T[] ?? [.. items])
            write(json, item);
        json.WriteEndArray();
    }

    /// <summary>Writes an object under a key, with a member for each label, in ordinal order.</summary>
    public static void WriteByLabel<T>(this Utf8JsonWriter json, string key, IReadOnlyDictionary<string, T> values, Action<Utf8JsonWriter, T> write)
    {
        // Calls through the interfaces of number dictionaries would be compiled again in every process.
        var members = values as Dictionary<string, T> ?? new Dictionary<string, T>(values);
        string[] labels = new string[members.Count];
        int count = 0;
        foreach (var (label, _) in members)
            labels[count++] = label;
        Array.Sort(labels, StringComparer.Ordinal);
        json.WriteStartObject(key);
        foreach (string label in labels)
        {
            json.WritePropertyName(label);
            write(json, members[label]);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a number, or null if there is none.</summary>
    public static void WriteFigure(this Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
            json.WriteNumber(key, number);
        else
            json.WriteNull(key);
    }

    /// <summary>Writes a whole number, or null if there is none.</summary>
    public static void WriteFigure(this Utf8JsonWriter json, string key, long? value)
    {
        if (value is { } number)
            json.WriteNumber(key, number);
        else
            json.WriteNull(key);
    }
}
