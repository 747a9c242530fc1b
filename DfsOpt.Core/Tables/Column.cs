namespace DfsOpt.Core.Tables;

/// <summary>A column of a step's table.</summary>
/// <param name="Name">In snake case.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="NullCount">How many of them are empty.</param>
internal sealed record Column(string Name, ColumnType Type, long NullCount = 0);
