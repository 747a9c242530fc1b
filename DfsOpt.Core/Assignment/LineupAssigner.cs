using System.Buffers;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Assignment;

/// <summary>Chooses different lineups for the entries of a contest.</summary>
/// <remarks>
/// The portfolio is greedy: each entry gets the lineup that adds most to the total payout of all the user's entries, which compete with each other.
/// A lineup's gain hardly ever grows as others are chosen, so it is computed again only when it comes up as the best (Minoux, Accelerated Greedy
/// Algorithms for Maximizing Submodular Set Functions, 1978).
/// </remarks>
public sealed class LineupAssigner
{
    // How many outdated gains are computed again at a time: about as many as each chosen lineup needs on average.
    private const int StaleAtATime = 4;

    private readonly UniverseLineup[] _candidates;
    private readonly PaidPlaces _places;
    private readonly ContestGrader _grader;
    private readonly PayoutTable _payouts;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Prepares candidates for a contest.</summary>
    /// <param name="grader">A grader for the contest, with fields that do not include the user's entries. Grade the chosen lineups again on other draws.</param>
    /// <param name="candidates">The lineups to choose from. If two have the same gain, the earlier one is chosen.</param>
    /// <param name="cancellationToken">Cancels the search between blocks of draws and between lineups.</param>
    /// <exception cref="ArgumentException">The contest has no payouts, or a lineup has a player without outcomes.</exception>
    public LineupAssigner(ContestGrader grader, IReadOnlyList<UniverseLineup> candidates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grader);
        ArgumentNullException.ThrowIfNull(candidates);
        _payouts = grader.Payouts ?? throw new ArgumentException("Lineups of a contest without payouts cannot be compared.", nameof(grader));
        _candidates = grader.Checked(candidates);
        _grader = grader;
        _cancellationToken = cancellationToken;
        _places = grader.FindPaidPlaces(cancellationToken);
    }

    /// <summary>Chooses lineups.</summary>
    /// <param name="entries">How many lineups to choose, 0 or more.</param>
    /// <param name="kept">The lineups of the user's entries in this contest that stay as they are.</param>
    /// <param name="objective">How lineups are chosen.</param>
    /// <param name="rules">The rules for all of the user's lineups, the kept ones included.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="entries"/> is negative.</exception>
    /// <exception cref="ArgumentException">A lineup of <paramref name="kept"/> has a player who is not on the slate.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public LineupAssignment Assign(int entries, IReadOnlyList<UniverseLineup> kept, AssignmentObjective objective, AssignmentRules rules)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entries);
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(rules);
        var keeper = new RuleKeeper(rules, entries + kept.Count);
        var own = new OwnEntries(_grader.Draws, entries + kept.Count, _payouts, findsGains: true);
        var room = new PaidDraw[_grader.Draws];
        foreach (var lineup in _grader.Checked(kept))
        {
            keeper.Add(lineup);
            own.Add(_places.Of(lineup, room));
        }

        var chosen = Choose(entries, objective == AssignmentObjective.Portfolio, own, keeper, room);
        return new LineupAssignment(
            chosen,
            chosen.Count == entries ? null : $"{chosen.Count} of {entries} entries could be filled: {keeper.Refusals(_candidates.Length)}");
    }

    private List<UniverseLineup> Choose(int entries, bool compete, OwnEntries own, RuleKeeper keeper, PaidDraw[] room)
    {
        double[] gains = new double[_candidates.Length];
        FindGains([.. Enumerable.Range(0, gains.Length)], own, gains);
        // The largest gain first; of equal gains, the earlier candidate.
        var queue = new PriorityQueue<int, (double Loss, int Candidate)>();
        for (int candidate = 0; candidate < gains.Length; candidate++)
            Enqueue(candidate);
        int[] seenAt = new int[gains.Length];
        var chosen = new List<UniverseLineup>();
        var stale = new List<int>();
        while (chosen.Count < entries && queue.TryDequeue(out int candidate, out _))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (compete && seenAt[candidate] < chosen.Count)
            {
                stale.Add(candidate);
                if (stale.Count < StaleAtATime && queue.TryPeek(out int next, out _) && seenAt[next] < chosen.Count)
                    continue;
                FindGains(stale, own, gains);
                foreach (int seen in stale)
                {
                    seenAt[seen] = chosen.Count;
                    Enqueue(seen);
                }

                stale.Clear();
                continue;
            }

            if (!keeper.Allows(_candidates[candidate]))
                continue;
            chosen.Add(_candidates[candidate]);
            keeper.Add(_candidates[candidate]);
            own.Add(_places.Of(_candidates[candidate], room));
        }

        return chosen;

        void Enqueue(int candidate) => queue.Enqueue(candidate, (-gains[candidate], candidate));
    }

    private void FindGains(List<int> candidates, OwnEntries own, double[] gains)
    {
        var options = new ParallelOptions { CancellationToken = _cancellationToken };
        Threads.For(0, candidates.Count, options, i =>
        {
            var room = ArrayPool<PaidDraw>.Shared.Rent(_grader.Draws);
            gains[candidates[i]] = own.Gain(_places.Of(_candidates[candidates[i]], room));
            ArrayPool<PaidDraw>.Shared.Return(room);
        });
    }
}

/// <summary>Lineups chosen for a contest's entries.</summary>
/// <param name="Lineups">The lineups, in the order in which they were chosen.</param>
/// <param name="Shortfall">Why there are fewer lineups than entries to fill; <see langword="null"/> if there are enough.</param>
public sealed record LineupAssignment(IReadOnlyList<UniverseLineup> Lineups, string? Shortfall);
