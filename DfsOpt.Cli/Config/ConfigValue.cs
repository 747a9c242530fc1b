using System.Globalization;
using DfsOpt.Cli.Terminal;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DfsOpt.Cli.Config;

/// <summary>A value of the config file, read as its key's type. If it is not, each method throws a <see cref="UsageException"/> that names the place.</summary>
/// <param name="file">The file, as the user named it.</param>
/// <param name="name">The value's name in messages, such as <c>'seed'</c>.</param>
/// <param name="node">The value in the file.</param>
internal sealed class ConfigValue(string file, string name, YamlNode node)
{
    private const int LongestQuote = 100;

    /// <summary>The value's place, for people.</summary>
    public string Place => Inv($"{file}, line {node.Start.Line}, column {node.Start.Column}");

    /// <summary>The line that it starts on, from 1.</summary>
    public long Line => node.Start.Line;

    /// <summary>Whether nothing is written, or <c>null</c>.</summary>
    public bool IsNull => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    /// <summary>Whether it is <c>auto</c>, which leaves the choice to the run.</summary>
    public bool IsAuto => node is YamlScalarNode { Value: "auto" };

    /// <summary>Whether the value has keys with values.</summary>
    public bool HasKeys => node is YamlMappingNode;

    /// <summary>The items; <see langword="null"/> if the value is not a list.</summary>
    public IReadOnlyList<ConfigValue>? List => node is YamlSequenceNode list
        ? [.. list.Children.Select(item => new ConfigValue(file, $"an item of {name}", item))]
        : null;

    public UsageException Fault(string sentence) => new($"{Place}: {sentence}");

    /// <summary>The same value under <paramref name="other"/> as its name in messages.</summary>
    public ConfigValue Named(string other) => new(file, other, node);

    public string Text() => node is YamlScalarNode { Value: { Length: > 0 } text } && !IsNull ? text : throw Wrong("text");

    /// <summary>A path; a relative one starts at the file's folder.</summary>
    public string FolderPath() => ConfigFile.Beside(file, Text());

    public long WholeNumber() => Bare(Config.WholeNumber.Of, Config.WholeNumber.WantedFor((node as YamlScalarNode)?.Value));

    /// <summary>A whole number, 0 or more.</summary>
    public int Count() => Bare<int>(
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null,
        Inv($"a whole number from 0 to {int.MaxValue}"));

    /// <summary>A finite number.</summary>
    public double Number() => Bare<double>(
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null,
        "a number");

    /// <summary>An amount of money.</summary>
    public decimal Amount() => Bare<decimal>(
        text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal amount) ? amount : null,
        "an amount in dollars, such as 1000.50");

    public bool Flag() => Bare<bool>(
        text => text switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => null,
        },
        "true or false");

    public IReadOnlyList<ConfigValue> Items(string example) => List ?? throw Wrong($"a list, such as {example}");

    /// <summary>The values by their keys. Each key may be there only once.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigValue>> Entries()
    {
        if (node is not YamlMappingNode map)
            throw Wrong("keys with values, each on a line of its own");
        var entries = new List<KeyValuePair<string, ConfigValue>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children)
        {
            var at = new ConfigValue(file, "a key", key);
            if (!seen.Add(at.Text()))
                throw at.Fault($"the key '{Shown(at.Text())}' is given twice.");
            entries.Add(KeyValuePair.Create(at.Text(), new ConfigValue(file, $"'{Shown(at.Text())}'", value)));
        }

        return entries;
    }

    /// <summary>The values by their keys. Only the keys in <paramref name="known"/> are accepted.</summary>
    public IReadOnlyList<KeyValuePair<string, ConfigValue>> Entries(IEnumerable<string> known)
    {
        if (node is YamlMappingNode map)
        {
            foreach (var key in map.Children.Keys)
            {
                var at = new ConfigValue(file, "a key", key);
                string typed = at.Text();
                if (!known.Contains(typed))
                    throw at.Fault($"unknown key '{Shown(typed)}'{(Suggestion.For(typed, known) is { Length: > 0 } hint ? hint : ".")} Accepted are {string.Join(", ", known)}.");
            }
        }

        return Entries();
    }

    /// <summary>A text for each name.</summary>
    public IReadOnlyDictionary<string, string> TextByName() => Entries().ToDictionary(entry => entry.Key, entry => entry.Value.Text());

    // In YAML, a number in quotes is text, not a number.
    private T Bare<T>(Func<string, T?> read, string wanted)
        where T : struct
    {
        if (node is not YamlScalarNode { Value: { } text } scalar || read(text) is not { } value)
            throw Wrong(wanted);
        return scalar.Style == ScalarStyle.Plain ? value : throw Fault($"{name} takes {wanted}, not text in quotes; write {text} without them.");
    }

    private UsageException Wrong(string wanted)
    {
        string found = node switch
        {
            YamlScalarNode when IsNull => "nothing",
            YamlScalarNode { Value: "" } => "an empty text",
            YamlScalarNode scalar => $"'{Shown(scalar.Value!)}'",
            YamlSequenceNode => "a list",
            _ => "keys with values",
        };
        return Fault($"{name} takes {wanted}, not {found}.");
    }

    private static string Shown(string text) => Printable.Fit(Printable.Text(text), LongestQuote);

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
