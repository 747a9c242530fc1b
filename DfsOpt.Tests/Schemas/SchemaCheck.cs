using System.Globalization;
using System.Text.Json.Nodes;

namespace DfsOpt.Tests.Schemas;

/// <summary>Holds JSON to a schema, with the keywords that these schemas use.</summary>
internal sealed class SchemaCheck(JsonObject schema)
{
    private static readonly string[] _annotations = ["$schema", "title", "description"];

    /// <summary>What is wrong with a value, each fault with its place; none where it fits.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value)
    {
        var faults = new List<string>();
        Check(schema, value, "$", faults);
        return faults;
    }

    private void Check(JsonObject rule, JsonNode? value, string place, List<string> faults)
    {
        foreach (var (keyword, argument) in rule)
        {
            switch (keyword)
            {
                case "$ref": Check(Referred(argument!.GetValue<string>()), value, place, faults); break;
                case "type": CheckType(argument!, value, place, faults); break;
                case "items": CheckItems(argument!.AsObject(), value, place, faults); break;
                case "required": CheckRequired(argument!.AsArray(), value, place, faults); break;
                case "properties": CheckProperties(argument!.AsObject(), value, place, faults); break;
                case "additionalProperties": CheckOthers(rule["properties"] as JsonObject, argument!, value, place, faults); break;
                default: Assert.Contains(keyword, _annotations, $"The check does not know the keyword {keyword}."); break;
            }
        }
    }

    // A pointer from the root, such as #/properties/field.
    private JsonObject Referred(string pointer) => pointer.Split('/').Skip(1).Aggregate((JsonNode)schema, (node, key) => node is JsonArray items
        ? items[int.Parse(key, CultureInfo.InvariantCulture)]!
        : node[key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]!).AsObject();

    private static void CheckType(JsonNode types, JsonNode? value, string place, List<string> faults)
    {
        string[] allowed = types is JsonArray several ? [.. several.Select(type => type!.GetValue<string>())] : [types.GetValue<string>()];
        string actual = TypeOf(value);
        if (!allowed.Contains(actual) && !(actual == "integer" && allowed.Contains("number")))
            faults.Add($"{place} is {actual}, not {string.Join(" or ", allowed)}");
    }

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        JsonValue leaf when leaf.TryGetValue<bool>(out _) => "boolean",
        JsonValue leaf when leaf.TryGetValue<long>(out _) => "integer",
        JsonValue leaf when leaf.TryGetValue<double>(out _) => "number",
        _ => "string",
    };

    private void CheckItems(JsonObject rule, JsonNode? value, string place, List<string> faults)
    {
        foreach (var (index, item) in (value as JsonArray ?? []).Index())
            Check(rule, item, $"{place}[{index}]", faults);
    }

    private static void CheckRequired(JsonArray keys, JsonNode? value, string place, List<string> faults)
    {
        if (value is JsonObject members)
            faults.AddRange(keys.Select(key => key!.GetValue<string>()).Where(key => !members.ContainsKey(key)).Select(key => $"{place} has no {key}"));
    }

    private void CheckProperties(JsonObject rules, JsonNode? value, string place, List<string> faults)
    {
        foreach (var (key, rule) in rules)
        {
            if (value is JsonObject members && members.TryGetPropertyValue(key, out var member))
                Check(rule!.AsObject(), member, $"{place}.{key}", faults);
        }
    }

    private void CheckOthers(JsonObject? known, JsonNode rule, JsonNode? value, string place, List<string> faults)
    {
        foreach (var (key, member) in value as JsonObject ?? [])
        {
            if (known is not null && known.ContainsKey(key))
                continue;
            if (rule is JsonObject other)
                Check(other, member, $"{place}.{key}", faults);
            else if (!rule.GetValue<bool>())
                faults.Add($"{place} has a {key}");
        }
    }
}
