namespace DfsOpt.Cli.Terminal;

/// <summary>A column of a table.</summary>
/// <param name="Heading">The heading above its cells.</param>
/// <param name="Kind">How its cells are laid out.</param>
/// <param name="Rank">In what order columns are cut or left out on a narrow terminal: the highest rank first, 0 never.</param>
internal sealed record Column(string Heading, ColumnKind Kind = ColumnKind.Text, int Rank = 0);
