using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Entries;

/// <summary>A spelling in a block of rows.</summary>
/// <param name="Lineup">Its lineup, by number in the block.</param>
internal record struct CachedSpelling(int Lineup)
{
    /// <summary>Where its names and all cells behind them stand.</summary>
    public Written Cells { get; set; }
}
