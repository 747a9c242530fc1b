using System.Buffers;
using DfsOpt.Core.Grades;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Universe;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Assignment;

/// <summary>Chooses different lineups for the entries of a contest.</summary>
/// <remarks>
/// The portfolio is greedy: each entry gets the lineup that adds most to what all entries together are paid, the person's own among
/// them competing. What a lineup adds is found again only once it comes up as the best, as it hardly ever grows while others join
/// (Minoux, Accelerated Greedy Algorithms for Maximizing Submodular Set Functions, 1978).
/// </remarks>
public sealed class LineupAssigner
{
    // How many gains that may have changed are found again together: no more than a lineup that is chosen needs, on average.
    private const int StaleAtATime = 4;

    private readonly UniverseLineup[] _candidates;
    private readonly PaidPlaces _places;
    private readonly ContestGrader _grader;
    private readonly PayoutTable _payouts;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Gets candidates ready for a contest.</summary>
    /// <param name="grader">A grader for the contest, its fields being the opponents without the person's entries. Grade the chosen anew on other draws.</param>
    /// <param name="candidates">The lineups to choose from, the better ones first where two are worth the same.</param>
    /// <param name="cancellationToken">Ends the work between blocks of draws, and between lineups.</param>
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
    /// <param name="entries">How many, 0 or more.</param>
    /// <param name="kept">Lineups of the person's entries in this contest that stay.</param>
    /// <param name="objective">What they are chosen by.</param>
    /// <param name="rules">What they and the kept ones together must keep to.</param>
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
        // The largest gain first; of equal ones, the candidate that stands first.
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
/// <param name="Shortfall">Why there are fewer than entries to fill; <see langword="null"/> if there are not.</param>
public sealed record LineupAssignment(IReadOnlyList<UniverseLineup> Lineups, string? Shortfall);
