using System.Collections;
using System.Text;

namespace DfsOpt.Core.Observation;

/// <summary>A record's values, plain for those who read them one by one, and its line, where a value behind <c>=</c> is quoted if it must be.</summary>
internal sealed class KeyValueLine(IReadOnlyList<KeyValuePair<string, object?>> values) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const string Template = "{OriginalFormat}";

    /// <summary>Renders a line; one delegate for all.</summary>
    public static readonly Func<KeyValueLine, Exception?, string> Render = static (line, _) => line.ToString();

    public int Count => values.Count;

    public KeyValuePair<string, object?> this[int index] => values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

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
            line.Append(value is string text && (open == 0 || template[open - 1] != '=') ? text : LogText.Metric(value));
            template = template[(close + 1)..];
        }

        return line.Append(template).ToString();
    }

    private object? ValueOf(ReadOnlySpan<char> name)
    {
        // By index: enumerators of generated states would be compiled anew in every process.
        for (int i = 0; i < values.Count; i++)
        {
            if (name.Equals(values[i].Key, StringComparison.OrdinalIgnoreCase))
                return values[i].Value;
        }

        return null;
    }
}
