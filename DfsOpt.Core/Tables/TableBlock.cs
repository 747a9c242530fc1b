using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A block of a table on its way into a file.</summary>
internal sealed class TableBlock
{
    // The size of most blocks of entries.
    private const int Capacity = 1 << 19;

    public CsvText Text { get; } = new(Capacity);

    /// <summary>Its offset in the file.</summary>
    public long Place { get; set; }
}
