using DfsOpt.Cli.Terminal;
using DfsOpt.Logging;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Cli.Config;

/// <summary>Reads the name of a log level, and says what is accepted if it is unknown.</summary>
internal static class LogLevelName
{
    /// <summary>The names shown to people, lowest first.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];

    public static LogLevel Parse(string name, Func<string, UsageException> fault) =>
        LogLevelNames.TryParse(name, out var level)
            ? level
            : throw fault($"there is no log level '{Printable.Text(name)}'{(Suggestion.For(name, Usual) is { Length: > 0 } hint ? hint : ".")} Accepted are {LogLevelNames.Accepted}.");

    /// <summary>Returns <paramref name="name"/> if it is a level's name.</summary>
    public static string Check(string name, Func<string, UsageException> fault)
    {
        Parse(name, fault);
        return name;
    }
}
