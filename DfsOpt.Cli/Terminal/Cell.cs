namespace DfsOpt.Cli.Terminal;

/// <summary>A cell of a table, and how to colour it.</summary>
internal sealed record Cell(string Text, Func<string, string>? Paint = null)
{
    public static implicit operator Cell(string text) => new(text);
}
