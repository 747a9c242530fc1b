namespace DfsOpt.Core.Tables;

/// <summary>What the cells of a column are.</summary>
internal enum ColumnType
{
    Text,
    Int,
    Float,
}
