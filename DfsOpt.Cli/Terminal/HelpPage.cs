using System.Collections;
using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace DfsOpt.Cli.Terminal;

/// <summary>Writes a command's help: what it is for, how to call it, its options with their defaults, examples.</summary>
internal static class HelpPage
{
    private const int WidestText = 100;

    public static void Write(Command command, TextWriter writer, int width)
    {
        width = Math.Min(width, WidestText);
        foreach (var line in TextColumns.Wrap(command.Description ?? "", width))
            writer.WriteLine(line);
        writer.WriteLine();
        writer.WriteLine($"Usage: {Usage(command)}");
        Section("Commands:", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description ?? "")));
        Section("Arguments:", command.Arguments.Select(argument => ($"<{argument.HelpName ?? argument.Name}>", Explain(argument.Description, argument.HasDefaultValue ? argument.GetDefaultValue() : null))));
        Section("Options:", Options(command).Select(option => (Names(option), Explain(option.Description, option.HasDefaultValue ? option.GetDefaultValue() : null))));
        if (command is ITeaches taught)
        {
            writer.WriteLine();
            writer.WriteLine("Examples:");
            foreach (var example in taught.Examples)
                writer.WriteLine($"  {example}");
        }

        void Section(string title, IEnumerable<(string, string)> rows)
        {
            var all = rows.ToList();
            if (all.Count == 0)
                return;
            writer.WriteLine();
            writer.WriteLine(title);
            TextColumns.Write(writer, all, width);
        }
    }

    /// <summary>The full name of a command, such as <c>dfs-opt runs list</c>.</summary>
    public static string FullName(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{FullName(parent)} {command.Name}"
            : ProgramName;

    /// <summary>What the program is called, however it was started.</summary>
    public const string ProgramName = "dfs-opt";

    private static string Usage(Command command)
    {
        var usage = FullName(command);
        foreach (var argument in command.Arguments)
        {
            var name = $"<{argument.HelpName ?? argument.Name}>";
            usage += argument.Arity.MinimumNumberOfValues > 0 ? $" {name}" : $" [{name}]";
        }

        return usage + (command.Subcommands.Count > 0 ? " <command> [options]" : " [options]");
    }

    // The root's own options, such as --version, stand on its page alone; help stands on every page.
    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Where(option => !option.Hidden).OrderBy(option => option is HelpOption or VersionOption)
            .Concat(command.Options.OfType<HelpOption>().Any() ? [] : [new HelpOption { Description = "Show this help." }]);

    private static string Names(Option option)
    {
        var names = option is HelpOption ? "-h, --help" : string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        return option.Arity.MaximumNumberOfValues == 0 || option.HelpName is null
            ? names
            : $"{names} <{option.HelpName}>{(option.AllowMultipleArgumentsPerToken ? "..." : "")}";
    }

    private static string Explain(string? description, object? value) => value switch
    {
        null or false => description ?? "",
        IEnumerable list and not string => $"{description} [default: {string.Join(' ', list.Cast<object>())}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{description} [default: {value}]"),
    };
}
