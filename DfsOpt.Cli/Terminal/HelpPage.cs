using System.CommandLine;
using System.Globalization;

namespace DfsOpt.Cli.Terminal;

/// <summary>Writes a command's help: what it is for, how to call it, its options with their defaults, examples.</summary>
/// <remarks>Rows are objects and lists are filled in loops: generic code over structs would be compiled at every start.</remarks>
internal sealed class HelpPage(Command command, int width)
{
    /// <summary>The program's name, however it was started.</summary>
    public const string ProgramName = "dfs-opt";

    private const int WidestText = 100;
    private const int Indent = 2;
    private const int Gap = 2;

    private readonly int _width = Math.Min(width, WidestText);

    public void Write(TextWriter writer)
    {
        foreach (string line in TextWrap.Lines(command.Description ?? "", _width))
            writer.WriteLine(line);
        writer.WriteLine();
        writer.WriteLine($"Usage: {Usage()}");
        WriteRows(writer, "Commands:", CommandRows());
        WriteRows(writer, "Arguments:", ArgumentRows());
        WriteRows(writer, "Options:", OptionRows());
        if (command is not IHasExamples withExamples)
            return;
        writer.WriteLine();
        writer.WriteLine("Examples:");
        foreach (string example in withExamples.Examples)
            writer.WriteLine($"  {example}");
    }

    /// <summary>The full name of a command, such as <c>dfs-opt runs list</c>.</summary>
    public static string FullName(Command command)
    {
        foreach (var parent in command.Parents)
        {
            if (parent is Command group)
                return $"{FullName(group)} {command.Name}";
        }

        return ProgramName;
    }

    private string Usage()
    {
        string usage = FullName(command);
        foreach (var argument in command.Arguments)
            usage += argument.Arity.MinimumNumberOfValues > 0 && !argument.HasDefaultValue ? $" <{argument.Name}>" : $" [<{argument.Name}>]";
        return usage + (command.Subcommands.Count > 0 ? " <command> [options]" : " [options]");
    }

    private List<HelpRow> CommandRows()
    {
        var rows = new List<HelpRow>();
        foreach (var sub in command.Subcommands)
            rows.Add(new HelpRow(sub.Name, sub.Description ?? ""));
        return rows;
    }

    private List<HelpRow> ArgumentRows()
    {
        var rows = new List<HelpRow>();
        foreach (var argument in command.Arguments)
            rows.Add(new HelpRow($"<{argument.Name}>", Explain(argument.Description, argument.HasDefaultValue ? argument.GetDefaultValue() : null)));
        return rows;
    }

    // Help is the last option on every page; the root's other option, --version, is only on its own page.
    private List<HelpRow> OptionRows()
    {
        var rows = new List<HelpRow>();
        foreach (var option in command.Options)
        {
            if (option.Action is not HelpPageAction)
                rows.Add(new HelpRow(Names(option), Explain(option.Description, option.HasDefaultValue ? option.GetDefaultValue() : null)));
        }

        rows.Add(new HelpRow("-h, --help", "Show this help."));
        return rows;
    }

    private static string Names(Option option)
    {
        string names = option.Name;
        foreach (string alias in option.Aliases)
            names = $"{alias}, {names}";
        return option.HelpName is null ? names : $"{names} <{option.HelpName}>{(option.AllowMultipleArgumentsPerToken ? "..." : "")}";
    }

    private static string Explain(string? description, object? value) => value is null or false
        ? description ?? ""
        : string.Create(CultureInfo.InvariantCulture, $"{description} [default: {value}]");

    private void WriteRows(TextWriter writer, string title, List<HelpRow> rows)
    {
        if (rows.Count == 0)
            return;
        int longest = 0;
        foreach (var row in rows)
            longest = Math.Max(longest, row.Term.Length);
        int column = Indent + longest + Gap;
        writer.WriteLine();
        writer.WriteLine(title);
        foreach (var row in rows)
        {
            string start = $"  {row.Term}".PadRight(column);
            foreach (string line in TextWrap.Lines(row.Text, Math.Max(20, _width - column)))
            {
                writer.WriteLine((start + line).TrimEnd());
                start = new string(' ', column);
            }
        }
    }
}

/// <summary>A term of a help page, and its explanation.</summary>
internal sealed record HelpRow(string Term, string Text);
