using System.CommandLine;
using System.Globalization;

namespace DfsOpt.Cli.Completion;

/// <summary>All of dfs-opt as a command that answers a shell's <c>[suggest:12] "dfs-opt tr"</c>, which only a <see cref="RootCommand"/> does.</summary>
internal sealed class CompletingCommand : RootCommand
{
    private const string Start = "[suggest:";

    public CompletingCommand(Command command)
    {
        Options.Clear();
        foreach (var option in command.Options)
            Add(option);
        foreach (var sub in command.Subcommands)
            Add(sub);
    }

    /// <summary>Whether a shell asks: its first word is <c>[suggest:12]</c>, with the place of its cursor.</summary>
    public static bool IsAsked(IReadOnlyList<string> words) =>
        words.Count > 0
        && words[0].StartsWith(Start, StringComparison.Ordinal)
        && words[0].EndsWith(']')
        && int.TryParse(words[0].AsSpan()[Start.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
