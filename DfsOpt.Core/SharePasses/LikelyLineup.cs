using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>A lineup and its share.</summary>
/// <param name="Lineup">The lineup.</param>
/// <param name="Share">From 0 to 1.</param>
internal sealed record LikelyLineup(UniverseLineup Lineup, double Share) : IComparable<LikelyLineup>
{
    /// <summary>The more probable first, of two as probable the first in the universe.</summary>
    public int CompareTo(LikelyLineup? other) => other is null || Share > other.Share ? -1 : Share < other.Share ? 1 : UniverseLineup.Compare(Lineup, other.Lineup);
}
