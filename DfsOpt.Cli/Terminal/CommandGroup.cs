using System.CommandLine;

namespace DfsOpt.Cli.Terminal;

/// <summary>A command that only contains other commands. By itself it shows its help and exits as wrong usage.</summary>
internal sealed class CommandGroup : CliCommand
{
    public CommandGroup(string name, string description, Screen screen, IEnumerable<Command> commands, params string[] examples)
        : base(name, description, examples)
    {
        foreach (var command in commands)
            Add(command);
        SetAction(_ =>
        {
            new HelpPage(this, screen.Width).Write(screen.Error);
            return ExitCode.WrongUsage;
        });
    }
}
