namespace DfsOpt.Cli.Terminal;

/// <summary>A term of a help page, and its explanation.</summary>
internal sealed record HelpRow(string Term, string Text);
