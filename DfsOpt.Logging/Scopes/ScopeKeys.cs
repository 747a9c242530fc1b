namespace DfsOpt.Logging;

/// <summary>The keys under which scopes carry what stands in a line's brackets.</summary>
internal static class ScopeKeys
{
    public const string RunId = "run_id";
    public const string Pipeline = "pipeline";
    public const string Step = "step";
}
