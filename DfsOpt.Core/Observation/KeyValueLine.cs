using System.Collections;
using System.Text;

namespace DfsOpt.Core.Observation;

/// <summary>A record's plain values, for structured sinks, and its line, where values after <c>=</c> are quoted if necessary.</summary>
/// <remarks>A list of pairs, such as a step's metrics, counts as that many values, and is that many <c> key=value</c> on the line.</remarks>
internal sealed class KeyValueLine : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const string Template = "{OriginalFormat}", Seconds = "_s=";

    private readonly IReadOnlyList<KeyValuePair<string, object?>> _values;
    private readonly List<KeyValuePair<string, object?>> _plain = [];

    public KeyValueLine(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        _values = values;
        // By index: enumerators of generated states would be compiled again in every process.
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Value is IReadOnlyList<KeyValuePair<string, object?>> several)
                _plain.AddRange(several);
            else
                _plain.Add(values[i]);
        }
    }

    /// <summary>Renders a line; one delegate for all records.</summary>
    public static readonly Func<KeyValueLine, Exception?, string> Render = static (line, _) => line.ToString();

    public int Count => _plain.Count;

    public KeyValuePair<string, object?> this[int index] => _plain[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _plain.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString()
    {
        var template = (ValueOf(Template) as string).AsSpan();
        var line = new StringBuilder();
        for (int open; (open = template.IndexOf('{')) >= 0;)
        {
            line.Append(template[..open]);
            int close = template.IndexOf('}');
            object? value = ValueOf(template[(open + 1)..close]);
            if (value is IReadOnlyList<KeyValuePair<string, object?>> several)
                AppendPairs(several, line);
            else
                line.Append(InWords(value, template[..open]));
            template = template[(close + 1)..];
        }

        return line.Append(template).ToString();
    }

    private static void AppendPairs(IReadOnlyList<KeyValuePair<string, object?>> pairs, StringBuilder line)
    {
        for (int i = 0; i < pairs.Count; i++)
            line.Append(' ').Append(pairs[i].Key).Append('=').Append(LogText.Metric(pairs[i].Value));
    }

    private static string InWords(object? value, ReadOnlySpan<char> before) => value switch
    {
        string text when !before.EndsWith("=") => text,
        double seconds when before.EndsWith(Seconds) => LogText.Seconds(seconds),
        _ => LogText.Metric(value),
    };

    private object? ValueOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < _values.Count; i++)
        {
            if (name.Equals(_values[i].Key, StringComparison.OrdinalIgnoreCase))
                return _values[i].Value;
        }

        return null;
    }
}
