using System.Collections;

namespace DfsOpt.Logging;

/// <summary>A scope that names the step of a step logger, as any provider understands it.</summary>
internal sealed class StepScope(string step) : IReadOnlyList<KeyValuePair<string, object?>>
{
    private static long _made;

    private readonly long _number = Interlocked.Increment(ref _made);

    public string Step => step;

    /// <summary>Whether its logger was made after that of <paramref name="other"/>, and so names the step.</summary>
    public bool IsNewerThan(StepScope? other) => other is null || _number > other._number;

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
