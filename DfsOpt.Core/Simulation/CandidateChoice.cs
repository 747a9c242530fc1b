using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Simulation;

/// <summary>The lineups of a universe that are looked at closely: the likeliest, the best projected, and the best by a first grade, as many of each.</summary>
internal static class CandidateChoice
{
    /// <summary>Chooses lineups.</summary>
    /// <param name="count">How many.</param>
    /// <param name="rankings">For each thing that counts, its best lineups, the best first: up to <paramref name="count"/> of them.</param>
    /// <returns>The lineups, each once: the best by each thing, then the second best by each, and so on.</returns>
    public static IReadOnlyList<UniverseLineup> Choose(int count, IReadOnlyList<IReadOnlyList<UniverseLineup>> rankings)
    {
        var chosen = new List<UniverseLineup>();
        var seen = new HashSet<UniverseLineup>();
        int ranks = rankings.Max(ranking => ranking.Count);
        for (int rank = 0; rank < ranks && chosen.Count < count; rank++)
        {
            foreach (var ranking in rankings)
            {
                if (rank < ranking.Count && chosen.Count < count && seen.Add(ranking[rank]))
                    chosen.Add(ranking[rank]);
            }
        }

        return chosen;
    }
}
