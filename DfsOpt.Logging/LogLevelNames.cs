using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>The names of levels in a config.</summary>
public static class LogLevelNames
{
    /// <summary>The names that <see cref="TryParse"/> accepts, for messages.</summary>
    public const string Accepted = "DEBUG, INFO, WARNING, ERROR, CRITICAL, Python's WARN and FATAL, and .NET's own Trace, Information, None";

    /// <summary>Reads a level's name, in any case.</summary>
    /// <param name="name">One of <see cref="Accepted"/>.</param>
    /// <param name="level">The level; <see cref="LogLevel.None"/> if the name is unknown.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse(string? name, out LogLevel level)
    {
        (bool isKnown, level) = name?.ToUpperInvariant() switch
        {
            "TRACE" => (true, LogLevel.Trace),
            "DEBUG" => (true, LogLevel.Debug),
            "INFO" or "INFORMATION" => (true, LogLevel.Information),
            "WARNING" or "WARN" => (true, LogLevel.Warning),
            "ERROR" => (true, LogLevel.Error),
            "CRITICAL" or "FATAL" => (true, LogLevel.Critical),
            "NONE" => (true, LogLevel.None),
            _ => (false, LogLevel.None),
        };
        return isKnown;
    }
}
