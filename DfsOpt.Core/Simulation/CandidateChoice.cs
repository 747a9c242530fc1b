using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Simulation;

/// <summary>Chooses candidates from several rankings of a universe's lineups, equally many from each.</summary>
internal static class CandidateChoice
{
    /// <summary>Chooses candidates.</summary>
    /// <param name="count">How many candidates, at most.</param>
    /// <param name="rankings">The best lineups by each criterion, the best first: up to <paramref name="count"/> of them.</param>
    /// <returns>The candidates, each once: the best of each ranking, then the second best of each, and so on.</returns>
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
