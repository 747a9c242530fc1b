using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DfsOpt.Cli.Completion;

/// <summary>All of dfs-opt as a command that answers a shell's <c>[suggest:12] "dfs-opt tr"</c>, which only a <see cref="RootCommand"/> does.</summary>
internal sealed partial class CompletingCommand : RootCommand
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

    /// <summary>Whether a shell asks for completions: the first word is <c>[suggest:12]</c>, with the position of the cursor.</summary>
    public static bool IsAsked(IReadOnlyList<string> words) =>
        words.Count > 0
        && words[0].StartsWith(Start, StringComparison.Ordinal)
        && words[0].EndsWith(']')
        && int.TryParse(words[0].AsSpan()[Start.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The words with the last value separated from its option, <c>--level W</c> for <c>--level=W</c>: a joined value gets no completions.</summary>
    public static IReadOnlyList<string> Apart(IReadOnlyList<string> words) =>
        words is [var asked, var line] ? [asked, JoinedValue().Replace(line, "$1 ")] : words;

    [GeneratedRegex(@"( --[a-z-]+)[=:](?=\S*$)")]
    private static partial Regex JoinedValue();
}
