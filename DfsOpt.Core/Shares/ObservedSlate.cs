using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>The lineups that were played on a slate.</summary>
/// <param name="Key">The slate's name, such as <c>nba/2025-01-01_LAL_DAL</c>; unique among the slates.</param>
/// <param name="Universe">Its legal lineups, 1 or more.</param>
/// <param name="Contests">Its contests.</param>
public sealed record ObservedSlate(string Key, LineupUniverse Universe, IReadOnlyList<ObservedContest> Contests)
{
    /// <summary>How many entries of all contests have a lineup of the universe.</summary>
    public long Entries => Contests.Sum(contest => (long)contest.Entries);
}
