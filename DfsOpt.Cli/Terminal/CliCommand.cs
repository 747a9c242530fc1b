using System.CommandLine;

namespace DfsOpt.Cli.Terminal;

/// <summary>A command whose help ends with examples.</summary>
internal abstract class CliCommand(string name, string description, params string[] examples)
    : Command(name, description), IHasExamples
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => examples;
}

/// <summary>A command whose help shows how it is used.</summary>
internal interface IHasExamples
{
    /// <summary>Complete command lines that work as they are.</summary>
    IReadOnlyList<string> Examples { get; }
}
