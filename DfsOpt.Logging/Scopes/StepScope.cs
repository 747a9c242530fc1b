using System.Collections;

namespace DfsOpt.Logging;

/// <summary>A scope that names the step of a step logger, as any provider understands it.</summary>
internal sealed class StepScope(string step) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public string Step => step;

    public int Count => 1;

    public KeyValuePair<string, object?> this[int index] =>
        index == 0 ? new(ScopeKeys.Step, step) : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return this[0];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"{ScopeKeys.Step}={step}";
}
