namespace DfsOpt.Cli.Terminal;

/// <summary>How a column's cells are laid out.</summary>
internal enum ColumnKind
{
    /// <summary>Aligned left; if there is too little room, cut at its end.</summary>
    Text,

    /// <summary>Aligned right, and never cut.</summary>
    Number,

    /// <summary>Aligned left; if there is too little room, cut at its start, as the end of a path says more.</summary>
    Path,

    /// <summary>Aligned left, on as many lines as it takes; if there is too little room, on lines of its own below the row. Only the last column can be of this kind.</summary>
    Wrapped,
}
