namespace DfsOpt.Cli.Terminal;

/// <summary>How a column's cells are laid out.</summary>
internal enum ColumnKind
{
    /// <summary>At the left edge; in the last column cut to the width there is.</summary>
    Text,

    /// <summary>At the right edge.</summary>
    Number,

    /// <summary>At the left edge, and as many lines as it takes. Only the last column can be.</summary>
    Wrapped,
}
