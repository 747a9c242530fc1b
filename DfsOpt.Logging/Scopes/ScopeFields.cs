using System.Collections;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging.Scopes;

/// <summary>The run, pipeline and step that the open scopes name; <see langword="null"/> if they name none. The innermost scope takes precedence.</summary>
internal sealed class ScopeFields
{
    // The key of the template itself in a scope that was made from a template.
    private const string TemplateKey = "{OriginalFormat}";

    private bool _takesOthers;

    public object? RunId { get; private set; }
    public object? Pipeline { get; private set; }
    public object? Step { get; private set; }

    /// <summary>The step of the outermost step logger around another logger; it takes precedence over every other.</summary>
    public string? StepLogger { get; private set; }

    /// <summary>The other fields of the scopes, in the order in which they were opened.</summary>
    public OrderedDictionary<string, object?> Others { get; } = new(StringComparer.Ordinal);

    public bool HasOthers => _takesOthers && Others.Count > 0;

    public void Read(IExternalScopeProvider scopes, bool takesOthers)
    {
        _takesOthers = takesOthers;
        scopes.ForEachScope(static (scope, fields) => fields.TryRead(scope), this);
    }

    public void Clear()
    {
        (RunId, Pipeline, Step, StepLogger) = (null, null, null, null);
        if (HasOthers)
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
            // A scope is the caller's code: if it cannot be read, the scopes around it count.
        }
    }

    private void Read(object? scope)
    {
        // These scopes are open for one call, from the outermost step logger, which was created last, to the innermost.
        if (scope is StepScope step)
            StepLogger ??= step.Step;
        // The type of most scopes; a check for the interface and calls through it take several times as long.
        else if (scope is List<KeyValuePair<string, object?>> list)
            foreach ((string key, object? value) in CollectionsMarshal.AsSpan(list))
                Take(key, value);
        else if (scope is Dictionary<string, object?> dictionary)
            foreach ((string key, object? value) in dictionary)
                Take(key, value);
        // A plain text, or a template without values.
        else if (scope is string or (IReadOnlyList<KeyValuePair<string, object?>> and [{ Key: TemplateKey }]))
            Take("scope", scope);
        // By index, because an enumerator would be allocated for every record.
        else if (scope is IReadOnlyList<KeyValuePair<string, object?>> pairs)
            for (int i = 0; i < pairs.Count; i++)
                Take(pairs[i].Key, pairs[i].Value);
        // A trace's baggage, which the factory adds, comes from outside, so it cannot name the run.
        else if (scope is IEnumerable<KeyValuePair<string, object?>> others)
            foreach ((string key, object? value) in others)
                Take(scope.GetType().Assembly == typeof(LoggerFactory).Assembly ? $"baggage.{key}" : key, value);
        // A dictionary of values of one type.
        else if (scope is IDictionary typed)
            foreach (DictionaryEntry pair in typed)
                Take(pair.Key as string ?? TemplateKey, pair.Value);
    }

    private void Take(string key, object? value)
    {
        if (key == "run_id")
            RunId = value ?? RunId;
        else if (key == "pipeline")
            Pipeline = value ?? Pipeline;
        else if (key == StepScope.Key)
            Step = value ?? Step;
        else if (_takesOthers && key != TemplateKey)
            Others[key] = value;
    }
}

/// <summary>A scope that names the step of a step logger, in the form that any provider understands.</summary>
internal sealed class StepScope(string step) : List<KeyValuePair<string, object?>>([new(Key, step)])
{
    public const string Key = "step";

    public string Step => step;

    public override string ToString() => $"{Key}={step}";
}
