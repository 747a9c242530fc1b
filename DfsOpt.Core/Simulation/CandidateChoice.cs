using DfsOpt.Core.Fields;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Simulation;

/// <summary>The lineups of a universe that are looked at closely: the likeliest, the best projected, and the best by a first grade, as many of each.</summary>
internal static class CandidateChoice
{
    /// <summary>Chooses lineups.</summary>
    /// <param name="universe">The universe.</param>
    /// <param name="count">How many.</param>
    /// <param name="rankings">For each thing that counts, the numbers of its best lineups, the best first: up to <paramref name="count"/> of them.</param>
    /// <returns>The lineups, each once: the best by each thing, then the second best by each, and so on.</returns>
    public static IReadOnlyList<UniverseLineup> Choose(LineupUniverse universe, int count, IReadOnlyList<int[]> rankings)
    {
        var chosen = new List<int>();
        var seen = new HashSet<int>();
        int ranks = rankings.Max(ranking => ranking.Length);
        for (int rank = 0; rank < ranks && chosen.Count < count; rank++)
        {
            foreach (int[] ranking in rankings)
            {
                if (rank < ranking.Length && chosen.Count < count && seen.Add(ranking[rank]))
                    chosen.Add(ranking[rank]);
            }
        }

        return Lineups(universe, chosen);
    }

    /// <summary>The lineups of some numbers, each of which stands once.</summary>
    public static UniverseLineup[] Lineups(LineupUniverse universe, IReadOnlyList<int> numbers)
    {
        int[] ascending = [.. numbers.Order()];
        var lineups = NumberedLineups.Of(universe, ascending);
        return [.. numbers.Select(number => lineups[Array.BinarySearch(ascending, number)])];
    }

    /// <summary>The numbers of the best lineups, the best first; of equal ones, the first.</summary>
    /// <param name="worths">What each lineup is worth, in the universe's order; negative infinity where it is ruled out.</param>
    /// <param name="count">How many are asked for.</param>
    public static int[] Best(IEnumerable<double> worths, int count)
    {
        var kept = new PriorityQueue<int, (double Worth, int Later)>();
        int number = 0;
        foreach (double worth in worths)
        {
            if (kept.Count < count && !double.IsNegativeInfinity(worth))
                kept.Enqueue(number, (worth, -number));
            else if (kept.TryPeek(out _, out var least) && worth > least.Worth)
                kept.EnqueueDequeue(number, (worth, -number));
            number++;
        }

        int[] best = new int[kept.Count];
        for (int rank = best.Length - 1; rank >= 0; rank--)
            best[rank] = kept.Dequeue();
        return best;
    }
}
