namespace DfsOpt.Core.Tables;

/// <summary>The type of a column's cells.</summary>
internal enum ColumnType
{
    Text,
    Int,
    Float,
}
