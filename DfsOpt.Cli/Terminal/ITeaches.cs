namespace DfsOpt.Cli.Terminal;

/// <summary>A command whose help shows how it is used.</summary>
internal interface ITeaches
{
    /// <summary>Complete command lines that work as they are.</summary>
    IReadOnlyList<string> Examples { get; }
}
