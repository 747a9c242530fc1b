using System.Text.Json;

namespace DfsOpt.Core.Json;

/// <summary>Flattens a JSON object to names and values.</summary>
public static class FlatJson
{
    /// <summary>Every value that is not an object, named by the keys that lead to it, joined by dots. A list is one value. Null is an empty text, and <c>-</c> in a list.</summary>
    /// <param name="element">The object.</param>
    /// <param name="path">What to put before each key; empty for nothing.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonElement element, string path = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            Of(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Undefined => [],
        JsonValueKind.Array => [KeyValuePair.Create(path, List(element))],
        _ => [KeyValuePair.Create(path, Value(element))],
    };

    /// <summary>The values by name. If a name is repeated, the last value counts.</summary>
    /// <param name="leaves">The values.</param>
    public static Dictionary<string, string> ByName(IEnumerable<KeyValuePair<string, string>> leaves)
    {
        var byName = new Dictionary<string, string>();
        foreach (var (name, value) in leaves)
            byName[name] = value;
        return byName;
    }

    private static string List(JsonElement array) => $"[{string.Join(", ", array.EnumerateArray().Select(item => item.ValueKind switch
    {
        JsonValueKind.Array => List(item),
        JsonValueKind.Object => $"{{{string.Join(", ", Of(item).Select(leaf => $"{leaf.Key}: {ForDisplay(leaf.Value)}"))}}}",
        _ => ForDisplay(Value(item)),
    }))}]";

    /// <summary>A value as people read it: null is <c>-</c>.</summary>
    /// <param name="value">The value.</param>
    public static string ForDisplay(string value) => value.Length > 0 ? value : "-";

    /// <summary>A value that is neither an object nor a list, as files and logs write it.</summary>
    /// <param name="value">The value.</param>
    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };
}
