namespace DfsOpt.Core.Projections;

/// <summary>A cell that a row lacks to count.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Value">What stands there and cannot be read; mostly empty.</param>
/// <param name="Wanted">What could be read.</param>
internal sealed record LackingCell(string Column, string Value, string Wanted)
{
    /// <summary>The cell as messages have it, such as <c>My Own (empty)</c>.</summary>
    public override string ToString() => Value.Length == 0 ? $"{Column} (empty)" : $"{Column} ('{Value}') as {Wanted}";
}
