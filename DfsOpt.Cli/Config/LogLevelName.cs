using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Config;

/// <summary>The names a log level goes by.</summary>
internal static class LogLevelName
{
    /// <summary>The names shown to people, lowest first.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];

    private static readonly string[] DotNet = ["TRACE", "INFORMATION", "NONE"];

    /// <summary>The accepted <paramref name="name"/> as it stands in a log's lines. Nothing is logged at NONE, so the highest stands for it.</summary>
    public static string InLog(string name) => name.ToUpperInvariant() switch
    {
        "INFORMATION" => "INFO",
        "NONE" => "CRITICAL",
        var upper => upper,
    };

    /// <summary>Hands back <paramref name="name"/> if it is a level's name, in any case.</summary>
    public static string Check(string name, Func<string, UsageException> fault) =>
        Usual.Concat(DotNet).Contains(name, StringComparer.OrdinalIgnoreCase)
            ? name
            : throw fault($"there is no log level '{Printable.Text(name)}'{Suggestion.For(name, Usual)} Accepted are {string.Join(", ", Usual)}.");
}
