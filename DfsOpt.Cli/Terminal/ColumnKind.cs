namespace DfsOpt.Cli.Terminal;

/// <summary>How a column's cells are laid out.</summary>
internal enum ColumnKind
{
    /// <summary>At the left edge; where there is little room, cut at its end.</summary>
    Text,

    /// <summary>At the right edge, and never cut.</summary>
    Number,

    /// <summary>At the left edge; where there is little room, cut at its start, for the end of a path says more.</summary>
    Path,

    /// <summary>At the left edge, and as many lines as it takes; where there is little room, on lines of their own below the row. Only the last column can be.</summary>
    Wrapped,
}
