using System.Collections;

namespace DfsOpt.Core.Runs;

/// <summary>A scope of key-value pairs, in the form that every logging provider understands.</summary>
internal sealed class LogScope(params KeyValuePair<string, object?>[] fields) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => fields.Length;

    public KeyValuePair<string, object?> this[int index] => fields[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(' ', fields.Select(f => $"{f.Key}={f.Value}"));
}
