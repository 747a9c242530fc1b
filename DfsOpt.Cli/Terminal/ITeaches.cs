namespace DfsOpt.Cli.Terminal;

/// <summary>A command whose help shows how it is used.</summary>
internal interface ITeaches
{
    /// <summary>Whole command lines that work as they stand.</summary>
    IReadOnlyList<string> Examples { get; }
}
