using System.CommandLine;

namespace DfsOpt.Cli.Terminal;

/// <summary>A command that teaches itself: its help ends with examples.</summary>
internal abstract class CliCommand(string name, string description, params string[] examples)
    : Command(name, description), ITeaches
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => examples;
}
