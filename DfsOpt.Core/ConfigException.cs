namespace DfsOpt.Core;

/// <summary>A config that a run cannot use; thrown before a run directory is created. The message is one sentence for people.</summary>
public sealed class ConfigException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="key">The config key at fault, such as <c>size_bins</c>.</param>
    /// <param name="message">What is wrong and what is accepted.</param>
    public ConfigException(string key, string message)
        : base(message) => Key = key;

    /// <summary>The config key at fault, such as <c>size_bins</c>.</summary>
    public string Key { get; }
}
