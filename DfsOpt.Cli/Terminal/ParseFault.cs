using System.CommandLine;

namespace DfsOpt.Cli.Terminal;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal static class ParseFault
{
    public static string Describe(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var help = $"; see '{HelpPage.FullName(command)} --help'.";
        if (result.UnmatchedTokens is not [var token, ..])
            return result.Errors[0].Message.TrimEnd('.', ' ') + help;
        var name = token.Split('=', ':')[0];
        var (kind, known) = token.StartsWith('-')
            ? ("option", command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Append("--help"))
            : (command.Subcommands.Count > 0 ? "command" : "argument", command.Subcommands.Select(sub => sub.Name));
        var hint = Suggestion.For(name, known);
        return $"unknown {kind} '{Printable.Text(token)}'{(hint.Length > 0 ? hint : help)}";
    }
}
