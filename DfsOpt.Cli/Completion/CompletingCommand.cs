using System.CommandLine;

namespace DfsOpt.Cli.Completion;

/// <summary>All of dfs-opt as a command that answers a shell's <c>[suggest:12] "dfs-opt tr"</c>, which only a <see cref="RootCommand"/> does.</summary>
internal sealed class CompletingCommand : RootCommand
{
    public CompletingCommand(Command command)
    {
        Options.Clear();
        foreach (var option in command.Options)
            Add(option);
        foreach (var sub in command.Subcommands)
            Add(sub);
    }

    /// <summary>Whether a shell asks.</summary>
    public static bool IsAsked(IReadOnlyList<string> words) => words.Count > 0 && words[0].StartsWith("[suggest", StringComparison.Ordinal);
}
