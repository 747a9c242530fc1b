using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Tables;

/// <summary>A block of a table on its way into a file.</summary>
internal sealed class TableBlock
{
    // As large as most blocks of entries are.
    private const int Capacity = 1 << 19;

    public CsvText Text { get; } = new(Capacity);

    /// <summary>Where in the file it stands.</summary>
    public long Place { get; set; }
}
