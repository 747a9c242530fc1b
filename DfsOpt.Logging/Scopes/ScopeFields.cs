using System.Collections;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>What the open scopes say of run, pipeline and step; <see langword="null"/> where they say nothing. The innermost wins.</summary>
internal sealed class ScopeFields
{
    public object? RunId { get; private set; }

    public object? Pipeline { get; private set; }

    public object? Step { get; private set; }

    /// <summary>The step of the last made of the step loggers around somebody else's logger; it wins over every other.</summary>
    public string? StepLogger { get; private set; }

    public void Read(IExternalScopeProvider scopes)
    {
        (RunId, Pipeline, Step, StepLogger) = (null, null, null, null);
        try
        {
            scopes.ForEachScope(static (scope, fields) => fields.Read(scope), this);
        }
        catch (Exception)
        {
            // Where scopes are kept may be the caller's code, too: a record does without those that cannot be had.
        }
    }

    private void Read(object? scope)
    {
        try
        {
            switch (scope)
            {
                // What most scopes are; to ask for an interface and to call it costs a record several times as much.
                case List<KeyValuePair<string, object?>> pairs:
                    Take(CollectionsMarshal.AsSpan(pairs));
                    break;
                case KeyValuePair<string, object?>[] pairs:
                    Take(pairs);
                    break;
                // Open for one call, from the outermost logger, which was made last, to the innermost.
                case StepScope step:
                    StepLogger ??= step.Step;
                    break;
                // By index, because an enumerator of a list would be allocated for every record.
                case IReadOnlyList<KeyValuePair<string, object?>> pairs:
                    int count = pairs.Count;
                    for (int i = 0; i < count; i++)
                    {
                        (string key, object? value) = pairs[i];
                        Take(key, value);
                    }

                    break;
                case IReadOnlyDictionary<string, object?> pairs:
                    Take(pairs, ScopeKeys.RunId);
                    Take(pairs, ScopeKeys.Pipeline);
                    Take(pairs, ScopeKeys.Step);
                    break;
                // A dictionary of values of one type, such as whole numbers.
                case IDictionary pairs:
                    Take(ScopeKeys.RunId, pairs[ScopeKeys.RunId]);
                    Take(ScopeKeys.Pipeline, pairs[ScopeKeys.Pipeline]);
                    Take(ScopeKeys.Step, pairs[ScopeKeys.Step]);
                    break;
                case IEnumerable<KeyValuePair<string, object?>> pairs:
                    TakeAll(pairs);
                    break;
                // Pairs of other types cannot be told from what else a scope may list, without reflection; of these are steps and ids.
                case IEnumerable<KeyValuePair<string, string?>> pairs:
                    TakeAll(pairs);
                    break;
                case IEnumerable<KeyValuePair<string, int>> pairs:
                    TakeAll(pairs);
                    break;
                case IEnumerable<KeyValuePair<string, long>> pairs:
                    TakeAll(pairs);
                    break;
                case IEnumerable<KeyValuePair<string, Guid>> pairs:
                    TakeAll(pairs);
                    break;
            }
        }
        catch (Exception)
        {
            // A scope is the caller's code: one that cannot be read leaves its fields to the scopes around it.
        }
    }

    private void Take(ReadOnlySpan<KeyValuePair<string, object?>> pairs)
    {
        foreach ((string key, object? value) in pairs)
            Take(key, value);
    }

    private void TakeAll<T>(IEnumerable<KeyValuePair<string, T>> pairs)
    {
        foreach ((string key, T value) in pairs)
            Take(key, value);
    }

    private void Take(IReadOnlyDictionary<string, object?> pairs, string key)
    {
        if (pairs.TryGetValue(key, out object? value))
            Take(key, value);
    }

    private void Take(string key, object? value)
    {
        if (value is null)
            return;

        switch (key)
        {
            case ScopeKeys.RunId:
                RunId = value;
                break;
            case ScopeKeys.Pipeline:
                Pipeline = value;
                break;
            case ScopeKeys.Step:
                Step = value;
                break;
        }
    }
}
