using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Simulation;

/// <summary>The lineups of a universe that are looked at closely: the likeliest, the best projected, and the best by a first grade, as many of each.</summary>
internal static class CandidateChoice
{
    /// <summary>Chooses lineups.</summary>
    /// <param name="universe">The universe.</param>
    /// <param name="count">How many.</param>
    /// <param name="worths">For each thing that counts, what each lineup is worth by it, in the universe's order.</param>
    /// <returns>The lineups, each once: the best by each worth, then the second best by each, and so on.</returns>
    public static IReadOnlyList<UniverseLineup> Choose(LineupUniverse universe, int count, IReadOnlyList<double[]> worths)
    {
        long[][] best = [.. worths.Select(worth => Best(worth, count))];
        var chosen = new List<long>();
        var seen = new HashSet<long>();
        for (int rank = 0; rank < best[0].Length && chosen.Count < count; rank++)
        {
            foreach (long[] ranking in best)
            {
                if (chosen.Count < count && seen.Add(ranking[rank]))
                    chosen.Add(ranking[rank]);
            }
        }

        return Lineups(universe, chosen);
    }

    /// <summary>The numbers of the best lineups, the best first; of equal ones, the first.</summary>
    private static long[] Best(double[] worths, int count)
    {
        var kept = new PriorityQueue<long, (double Worth, long Later)>();
        for (long number = 0; number < worths.LongLength; number++)
        {
            if (kept.Count < count)
                kept.Enqueue(number, (worths[number], -number));
            else if (kept.TryPeek(out _, out var least) && worths[number] > least.Worth)
                kept.EnqueueDequeue(number, (worths[number], -number));
        }

        long[] best = new long[kept.Count];
        for (int rank = best.Length - 1; rank >= 0; rank--)
            best[rank] = kept.Dequeue();
        return best;
    }

    private static UniverseLineup[] Lineups(LineupUniverse universe, List<long> numbers)
    {
        int[] byNumber = [.. Enumerable.Range(0, numbers.Count).OrderBy(i => numbers[i])];
        var lineups = new UniverseLineup[numbers.Count];
        int next = 0;
        foreach (var block in universe.Blocks())
        {
            for (; next < byNumber.Length && numbers[byNumber[next]] < block.First + block.Count; next++)
                lineups[byNumber[next]] = block[(int)(numbers[byNumber[next]] - block.First)];
        }

        return lineups;
    }
}
