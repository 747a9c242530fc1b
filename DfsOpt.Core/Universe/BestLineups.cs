namespace DfsOpt.Core.Universe;

/// <summary>Keeps the best of many lineups, offered in any order. Of equal ones, it keeps those that come first in a universe.</summary>
/// <param name="count">How many are kept.</param>
internal sealed class BestLineups(int count)
{
    private readonly PriorityQueue<UniverseLineup, (double Worth, long Later)> _kept = new();
    private double _least = double.PositiveInfinity;

    /// <summary>The best lineups of a universe.</summary>
    /// <param name="universe">The universe.</param>
    /// <param name="worths">The worth of each lineup, in the universe's order.</param>
    /// <param name="count">How many lineups, at most.</param>
    public static IReadOnlyList<(UniverseLineup Lineup, double Worth)> Of(LineupUniverse universe, ReadOnlySpan<double> worths, int count)
    {
        var best = new BestLineups(count);
        foreach (var block in universe.Blocks())
        {
            for (int i = 0; i < block.Count; i++)
            {
                double worth = worths[checked((int)block.First) + i];
                if (best.Takes(worth))
                    best.Add(block[i], worth);
            }
        }

        return best.InOrder();
    }

    /// <summary>Whether a lineup with this worth may be among the best so far.</summary>
    public bool Takes(double worth) => _kept.Count < count || worth >= _least;

    /// <summary>Offers a lineup.</summary>
    public void Add(UniverseLineup lineup, double worth)
    {
        long place = 0;
        foreach (byte player in lineup)
            place = (place << 8) | player;
        if (_kept.Count < count)
            _kept.Enqueue(lineup, (worth, -place));
        else
            _kept.EnqueueDequeue(lineup, (worth, -place));
        if (_kept.TryPeek(out _, out var last))
            _least = last.Worth;
    }

    /// <summary>Removes the kept lineups and returns them with their worth, the best first.</summary>
    public IReadOnlyList<(UniverseLineup Lineup, double Worth)> InOrder()
    {
        var best = new (UniverseLineup, double)[_kept.Count];
        for (int rank = best.Length - 1; rank >= 0 && _kept.TryDequeue(out var lineup, out var last); rank--)
            best[rank] = (lineup, last.Worth);
        return best;
    }
}
