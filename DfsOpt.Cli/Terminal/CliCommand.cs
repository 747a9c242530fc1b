using System.CommandLine;

namespace DfsOpt.Cli.Terminal;

/// <summary>A command whose help ends with examples.</summary>
internal abstract class CliCommand(string name, string description, params string[] examples)
    : Command(name, description), ITeaches
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => examples;
}
