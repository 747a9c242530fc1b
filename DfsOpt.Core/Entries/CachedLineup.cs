using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Entries;

/// <summary>A lineup in a block of rows.</summary>
/// <param name="OfContest">Its number in the contest.</param>
internal record struct CachedLineup(int OfContest)
{
    /// <summary>Where its hash and all cells behind it stand.</summary>
    public Written Cells { get; set; }
}
