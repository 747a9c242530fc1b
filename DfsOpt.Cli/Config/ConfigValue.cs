using System.Globalization;
using DfsOpt.Cli.Terminal;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DfsOpt.Cli.Config;

/// <summary>A value of the config file, read as what its key wants. Each read throws a <see cref="UsageException"/> that names the place.</summary>
internal sealed class ConfigValue(string file, string key, YamlNode node)
{
    /// <summary>The value's place, for people.</summary>
    public string Place => Inv($"{file}, line {node.Start.Line}, column {node.Start.Column}");

    /// <summary>Whether nothing is written, or <c>null</c>.</summary>
    public bool IsNull => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    public UsageException Fault(string sentence) => new($"{Place}: {sentence}");

    public string Text() => node is YamlScalarNode { Value: { Length: > 0 } text } && !IsNull ? text : throw Wrong("text");

    public long WholeNumber() =>
        Plain() is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong("a whole number");

    /// <summary>A whole number that is not negative.</summary>
    public int Count() =>
        Plain() is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong("a whole number from 0 to 2147483647");

    public bool Flag() => Plain() switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => throw Wrong("true or false"),
    };

    public IReadOnlyList<ConfigValue> Items() => node is YamlSequenceNode list
        ? [.. list.Children.Select(item => new ConfigValue(file, key, item))]
        : throw Wrong("a list, such as [nba, nfl]");

    public IReadOnlyList<KeyValuePair<string, ConfigValue>> Entries() => node is YamlMappingNode map
        ? [.. map.Children.Select(entry => KeyValuePair.Create(new ConfigValue(file, key, entry.Key).Text(), Below(entry)))]
        : throw Wrong("keys with values, each on a line of its own");

    /// <summary>The entries, none of which may have a key beside <paramref name="known"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigValue>> Entries(IEnumerable<string> known)
    {
        if (node is YamlMappingNode map)
        {
            foreach (var name in map.Children.Keys)
            {
                var at = new ConfigValue(file, key, name);
                var typed = at.Text();
                if (!known.Contains(typed))
                    throw at.Fault($"unknown key '{Printable.Text(typed)}'{(Suggestion.For(typed, known) is { Length: > 0 } hint ? hint : ".")} Accepted are {string.Join(", ", known)}.");
            }
        }

        return Entries();
    }

    /// <summary>A text for each name.</summary>
    public IReadOnlyDictionary<string, string> TextByName() => Entries().ToDictionary(entry => entry.Key, entry => entry.Value.Text());

    private string? Plain() => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } ? text : null;

    private ConfigValue Below(KeyValuePair<YamlNode, YamlNode> entry) => new(file, ((YamlScalarNode)entry.Key).Value!, entry.Value);

    private UsageException Wrong(string wanted)
    {
        var found = node switch
        {
            YamlScalarNode when IsNull => "nothing",
            YamlScalarNode scalar => $"'{Printable.Text(scalar.Value!)}'",
            YamlSequenceNode => "a list",
            _ => "keys with values",
        };
        return Fault($"{(key.Length > 0 ? $"'{Printable.Text(key)}'" : "a config")} takes {wanted}, not {found}.");
    }

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
