using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>What was played on a slate.</summary>
/// <param name="Key">The slate's name, such as <c>nba/2025-01-01_LAL_DAL</c>; different for each slate.</param>
/// <param name="Universe">Its lineups, at least one.</param>
/// <param name="Contests">Its contests.</param>
public sealed record ObservedSlate(string Key, LineupUniverse Universe, IReadOnlyList<ObservedContest> Contests)
{
    /// <summary>Entries of all contests with a lineup of the universe.</summary>
    public long Entries => Contests.Sum(contest => (long)contest.Entries);
}
