namespace DfsOpt.Core;

/// <summary>A config that no run can use; thrown before a run directory is made. The message is one sentence for people.</summary>
public sealed class ConfigException : Exception
{
    /// <summary>Makes the exception with its sentence.</summary>
    /// <param name="key">The config key at fault, such as <c>size_bins</c>.</param>
    /// <param name="message">What is wrong and what is accepted.</param>
    public ConfigException(string key, string message)
        : base(message) => Key = key;

    /// <summary>The config key at fault, such as <c>size_bins</c>.</summary>
    public string Key { get; }
}
