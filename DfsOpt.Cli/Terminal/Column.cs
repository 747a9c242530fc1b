namespace DfsOpt.Cli.Terminal;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands above its cells.</param>
/// <param name="Kind">How its cells are laid out.</param>
/// <param name="Rank">How soon it gives way where the terminal is narrow: the highest first; 0 never does.</param>
internal sealed record Column(string Heading, ColumnKind Kind = ColumnKind.Text, int Rank = 0);
