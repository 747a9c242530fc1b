using System.Collections;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>What the open scopes say of run, pipeline and step; <see langword="null"/> where they say nothing. The innermost wins.</summary>
internal sealed class ScopeFields
{
    // Under this key a scope that was made from a template lists the template.
    private const string TemplateKey = "{OriginalFormat}";

    private readonly List<KeyValuePair<string, object?>> _others = [];
    private bool _takesOthers;

    public object? RunId { get; private set; }

    public object? Pipeline { get; private set; }

    public object? Step { get; private set; }

    /// <summary>The step of the last made of the step loggers around somebody else's logger; it wins over every other.</summary>
    public string? StepLogger { get; private set; }

    /// <summary>What else the scopes say, in the order in which they were opened.</summary>
    public ReadOnlySpan<KeyValuePair<string, object?>> Others => CollectionsMarshal.AsSpan(_others);

    public void Read(IExternalScopeProvider scopes, bool takesOthers)
    {
        _takesOthers = takesOthers;
        try
        {
            scopes.ForEachScope(static (scope, fields) => fields.Read(scope), this);
        }
        catch (Exception)
        {
            // Where scopes are kept may be the caller's code, too: a record does without those that cannot be had.
        }
    }

    public void Clear()
    {
        (RunId, Pipeline, Step, StepLogger) = (null, null, null, null);
        _others.Clear();
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
                        Take(pairs[i].Key, pairs[i].Value);
                    if (count == 1 && pairs[0].Key == TemplateKey)
                        TakeOther("scope", scope);
                    break;
                case IReadOnlyDictionary<string, object?> pairs when !_takesOthers:
                    Take(pairs, ScopeKeys.RunId);
                    Take(pairs, ScopeKeys.Pipeline);
                    Take(pairs, ScopeKeys.Step);
                    break;
                case IEnumerable<KeyValuePair<string, object?>> pairs:
                    // What the factory itself adds is the baggage of a trace, which comes from outside.
                    bool isBaggage = scope.GetType().Assembly == typeof(LoggerFactory).Assembly;
                    foreach ((string key, object? value) in pairs)
                        Take(isBaggage ? $"baggage.{key}" : key, value);
                    break;
                // A dictionary of values of one type.
                case IDictionary pairs:
                    foreach (DictionaryEntry pair in pairs)
                        Take(pair.Key as string ?? "", pair.Value);
                    break;
                case string text:
                    TakeOther("scope", text);
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

    private void Take(IReadOnlyDictionary<string, object?> pairs, string key)
    {
        if (pairs.TryGetValue(key, out object? value))
            Take(key, value);
    }

    private void Take(string key, object? value)
    {
        switch (key)
        {
            case ScopeKeys.RunId:
                RunId = value ?? RunId;
                break;
            case ScopeKeys.Pipeline:
                Pipeline = value ?? Pipeline;
                break;
            case ScopeKeys.Step:
                Step = value ?? Step;
                break;
            case TemplateKey or "":
                break;
            default:
                TakeOther(key, value);
                break;
        }
    }

    private void TakeOther(string key, object? value)
    {
        if (!_takesOthers)
            return;
        int outer = _others.Count - 1;
        while (outer >= 0 && _others[outer].Key != key)
            outer--;
        if (outer < 0)
            _others.Add(new(key, value));
        else
            _others[outer] = new(key, value);
    }
}
