namespace DfsOpt.Core.Projections;

/// <summary>What a row lacks to count.</summary>
/// <param name="Column">The column's name; <see langword="null"/> where the row as a whole cannot be read.</param>
/// <param name="Text">It as messages have it, such as <c>My Own (empty)</c>.</param>
internal sealed record MissingCell(string? Column, string Text)
{
    /// <summary>A cell that is empty, or cannot be read.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="wanted">What could be read.</param>
    public static MissingCell Of(string column, string value, string wanted) =>
        new(column, value.Length == 0 ? $"{column} (empty)" : $"{column} ('{value}') as {wanted}");

    /// <summary>A row of more cells than there are columns: behind a comma that is not quoted, none stands in its column.</summary>
    public static MissingCell Quotes(int cells, int columns) => new(null, $"quotes around a comma ({cells} cells under {columns} columns)");

    public override string ToString() => Text;
}
