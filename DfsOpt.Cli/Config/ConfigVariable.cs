namespace DfsOpt.Cli.Config;

/// <summary>The environment variables that set what a run uses. They override the config file, and options override them. An empty variable counts as not set.</summary>
internal static class ConfigVariable
{
    /// <summary>The config file.</summary>
    public const string Config = "DFSOPT_CONFIG";

    /// <summary>Like <c>--data-root</c>.</summary>
    public const string DataRoot = "DFSOPT_DATA_ROOT";

    /// <summary>Like <c>--artifacts-root</c>.</summary>
    public const string ArtifactsRoot = "DFSOPT_ARTIFACTS_ROOT";

    /// <summary>Like <c>--log-level</c>.</summary>
    public const string LogLevel = "DFSOPT_LOG_LEVEL";

    /// <summary>The variable's value; <see langword="null"/> if it is not set.</summary>
    public static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
