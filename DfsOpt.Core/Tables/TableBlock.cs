using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A block of a table on its way into a file.</summary>
/// <param name="size">The room that most blocks of the table need, in bytes.</param>
internal sealed class TableBlock(int size)
{
    public CsvText Text { get; } = new(size);

    /// <summary>Its offset in the file.</summary>
    public long Place { get; set; }
}
