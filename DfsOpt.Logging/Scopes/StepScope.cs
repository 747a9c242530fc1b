namespace DfsOpt.Logging.Scopes;

/// <summary>A scope that names the step of a step logger, as any provider understands it.</summary>
internal sealed class StepScope : List<KeyValuePair<string, object?>>
{
    public StepScope(string step)
    {
        Step = step;
        Add(new(ScopeFields.StepKey, step));
    }

    public string Step { get; }

    public override string ToString() => $"{ScopeFields.StepKey}={Step}";
}
