using System.Collections;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging.Scopes;

/// <summary>What the open scopes say of run, pipeline and step; <see langword="null"/> where they say nothing. The innermost wins.</summary>
internal sealed class ScopeFields
{
    // Under this key a scope that was made from a template lists the template.
    private const string TemplateKey = "{OriginalFormat}";

    private bool _takesOthers;

    public object? RunId { get; private set; }

    public object? Pipeline { get; private set; }

    public object? Step { get; private set; }

    /// <summary>The step of the last made of the step loggers around somebody else's logger; it wins over every other.</summary>
    public string? StepLogger { get; private set; }

    /// <summary>What else the scopes say, in the order in which they were opened.</summary>
    public OrderedDictionary<string, object?> Others { get; } = new(StringComparer.Ordinal);

    public void Read(IExternalScopeProvider scopes, bool takesOthers)
    {
        _takesOthers = takesOthers;
        scopes.ForEachScope(static (scope, fields) => fields.TryRead(scope), this);
    }

    public void Clear()
    {
        (RunId, Pipeline, Step, StepLogger) = (null, null, null, null);
        Others.Clear();
    }

    private void TryRead(object? scope)
    {
        try
        {
            Read(scope);
        }
        catch (Exception)
        {
            // A scope is the caller's code: one that cannot be read leaves its fields to the scopes around it.
        }
    }

    private void Read(object? scope)
    {
        switch (scope)
        {
            // Open for one call, from the outermost logger, which was made last, to the innermost.
            case StepScope step:
                StepLogger ??= step.Step;
                break;
            // What most scopes are; to ask for an interface and to call it costs a record several times as much.
            case List<KeyValuePair<string, object?>> pairs:
                foreach ((string key, object? value) in CollectionsMarshal.AsSpan(pairs))
                    Take(key, value);
                break;
            case Dictionary<string, object?> pairs:
                foreach ((string key, object? value) in pairs)
                    Take(key, value);
                break;
            // By index, because an enumerator of a list would be allocated for every record.
            case IReadOnlyList<KeyValuePair<string, object?>> pairs:
                for (int i = 0; i < pairs.Count; i++)
                    Take(pairs[i].Key, pairs[i].Value);
                if (pairs is [{ Key: TemplateKey }])
                    TakeOther("scope", scope);
                break;
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                // What the factory itself adds is the baggage of a trace, which comes from outside: it names no run.
                bool isBaggage = scope.GetType().Assembly == typeof(LoggerFactory).Assembly;
                foreach ((string key, object? value) in pairs)
                    Take(isBaggage ? $"baggage.{key}" : key, value);
                break;
            // A dictionary of values of one type.
            case IDictionary pairs:
                foreach (DictionaryEntry pair in pairs)
                    Take(pair.Key as string ?? TemplateKey, pair.Value);
                break;
            case string text:
                TakeOther("scope", text);
                break;
        }
    }

    private void Take(string key, object? value)
    {
        if (key == "run_id")
            RunId = value ?? RunId;
        else if (key == "pipeline")
            Pipeline = value ?? Pipeline;
        else if (key == StepScope.Key)
            Step = value ?? Step;
        else if (key != TemplateKey)
            TakeOther(key, value);
    }

    private void TakeOther(string key, object? value)
    {
        if (_takesOthers)
            Others[key] = value;
    }
}

/// <summary>A scope that names the step of a step logger, as any provider understands it.</summary>
internal sealed class StepScope(string step) : List<KeyValuePair<string, object?>>([new(Key, step)])
{
    public const string Key = "step";

    public string Step => step;

    public override string ToString() => $"{Key}={step}";
}
