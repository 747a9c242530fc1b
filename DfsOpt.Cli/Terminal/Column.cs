namespace DfsOpt.Cli.Terminal;

/// <summary>A column of a table.</summary>
internal readonly record struct Column(string Heading, ColumnKind Kind = ColumnKind.Text);
