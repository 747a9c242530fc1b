using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace DfsOpt.Cli.Terminal;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal static class ParseFault
{
    /// <summary>The sentence; <see langword="null"/> if nothing is wrong. An unknown word is an error even with <c>--help</c>.</summary>
    public static string? Find(ParseResult result, IReadOnlyList<string> words)
    {
        var command = result.CommandResult.Command;
        string help = $"; see '{HelpPage.FullName(command)} --help'.";
        foreach (var part in command.Arguments)
        {
            if (result.GetResult(part) is { Tokens: [{ Value: var typed }, ..] } && IsOption(typed, result))
                return UnknownOption(command, typed, help);
        }

        if (result.UnmatchedTokens is [var word, ..])
            return IsOption(word, result) ? UnknownOption(command, word, help) : UnknownWord(result, word, help);
        return result.Action is ParseErrorAction ? result.Errors[0].Message.TrimEnd('.', ' ') + help : WrongValue(result) ?? EmptyFlag(command, words);
    }

    // After a double dash no word is an option; a single dash and a number never are.
    private static bool IsOption(string word, ParseResult result) =>
        word is ['-', not (>= '0' and <= '9'), ..] && !result.Tokens.Any(token => token.Type == TokenType.DoubleDash);

    private static string UnknownOption(Command command, string word, string help)
    {
        string name = word.Split('=', ':')[0];
        if (Knows(command, name))
            return $"'{name}' comes before its command; write it after '{HelpPage.FullName(command)}'.";
        string[] owners = WithAllBelow(Root(command)).Where(other => Knows(other, name)).Select(other => $"'{HelpPage.FullName(other)}'").ToArray();
        if (owners.Length > 0)
            return $"'{name}' is an option of {Listed(owners)}, not of '{HelpPage.FullName(command)}'.";
        // A single letter is near every other letter.
        string hint = name.Length > 2 ? Suggestion.For(name, command.Options.SelectMany(Names).Append("--help")) : "";
        return $"unknown option '{Printable.Text(word)}'{(hint.Length > 0 ? hint : help)}";
    }

    private static string UnknownWord(ParseResult result, string word, string help)
    {
        var command = result.CommandResult.Command;
        if (command.Subcommands.Count == 0)
            return $"unknown argument '{Printable.Text(word)}'{(FlagInFrontOf(word, result) is { } flag ? $"; '{flag}' before it takes true, false or nothing." : help)}";
        string hint = Suggestion.For(word, command.Subcommands.Select(sub => sub.Name));
        return $"unknown command '{Printable.Text(word)}'{(hint.Length > 0 ? hint : help)}";
    }

    private static string? FlagInFrontOf(string word, ParseResult result)
    {
        for (int i = 1; i < result.Tokens.Count; i++)
        {
            if (result.Tokens[i].Value == word
                && result.CommandResult.Command.Options.FirstOrDefault(option => Names(option).Contains(result.Tokens[i - 1].Value)) is Option<bool> { Arity.MaximumNumberOfValues: > 0 } flag)
                return flag.Name;
        }

        return null;
    }

    private static string? WrongValue(ParseResult result)
    {
        foreach (var part in result.CommandResult.Children)
        {
            foreach (var token in part.Tokens)
            {
                if ((part is OptionResult { Option.Name: var name } ? WrongBehind(name, token.Value, result.CommandResult.Command) : EmptyInPlaceOf(part, token.Value)) is { } fault)
                    return fault;
            }
        }

        return null;
    }

    // An option that lacks its value takes the next word as its value, even if that is an option.
    private static string? WrongBehind(string option, string value, Command command) => value.Length == 0
        ? EmptyBehind(option)
        : Knows(command, value) || Knows(Root(command), value) ? $"'{option}' lacks its value: the next word, '{value}', is an option." : null;

    private static string? EmptyInPlaceOf(SymbolResult part, string value) =>
        value.Length == 0 && part is ArgumentResult { Argument.Name: var name } ? $"<{name}> is empty; give a value." : null;

    // A flag needs no value, so the parser takes '--yes=' for '--yes'; but in a script, the value probably came from an empty variable.
    private static string? EmptyFlag(Command command, IEnumerable<string> words) =>
        words.TakeWhile(word => word != "--").FirstOrDefault(word => word is [.. var name, '=' or ':'] && Knows(command, name)) is { } word ? EmptyBehind(word) : null;

    private static string EmptyBehind(string option) => $"the value after '{option}' is empty; give one, or leave the option out.";

    private static string Listed(string[] names) => names is [var only] ? only : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static bool Knows(Command command, string name) => command.Options.Any(option => Names(option).Contains(name));

    private static IEnumerable<string> Names(Option option) => option.Aliases.Append(option.Name);

    private static IEnumerable<Command> WithAllBelow(Command command) => command.Subcommands.SelectMany(WithAllBelow).Prepend(command);

    private static Command Root(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Root(parent) : command;
}
