using System.CommandLine;

namespace DfsOpt.Cli.Terminal;

/// <summary><c>dfs-opt help training run</c>: the same as <c>--help</c> after that command.</summary>
internal sealed class HelpCommand : CliCommand
{
    public HelpCommand(Command root, Screen screen)
        : base("help", "Show the help of a command.", "dfs-opt help training run")
    {
        var command = new Argument<string[]>("command") { Description = "The command, word by word.", Arity = ArgumentArity.ZeroOrMore };
        command.CompletionSources.Add(context => Reached(root, context.ParseResult.GetValue(command) ?? []).Subcommands.Select(sub => sub.Name));
        Add(command);
        SetAction(result => new HelpPage(Find(root, result.GetValue(command) ?? []), screen.Width).Write(screen.Output));
    }

    private static Command Find(Command root, string[] words)
    {
        var found = root;
        foreach (string word in words)
            found = Below(found, word) ?? throw new UsageException($"unknown command '{Printable.Text(word)}'{(Suggestion.For(word, found.Subcommands.Select(sub => sub.Name)) is { Length: > 0 } hint ? hint : $"; see '{HelpPage.ProgramName} help'.")}");
        return found;
    }

    // As far as the words are known: the last one may not be complete yet.
    private static Command Reached(Command root, string[] words) =>
        words.Aggregate(root, (found, word) => Below(found, word) ?? found);

    private static Command? Below(Command command, string word) => command.Subcommands.FirstOrDefault(sub => sub.Name == word);
}
