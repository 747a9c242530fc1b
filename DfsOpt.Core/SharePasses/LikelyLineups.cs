using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>Keeps the most probable of the lineups that are shown to it.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class LikelyLineups(int most)
{
    // So many more are let in before those that are too many go.
    private readonly int _room = 2 * most + 64;
    private readonly List<LikelyLineup> _lineups = [];

    /// <summary>What a lineup's share must exceed to be let in.</summary>
    public double Least { get; private set; }

    /// <summary>Adds a lineup whose share exceeds <see cref="Least"/>.</summary>
    public void Add(UniverseLineup lineup, double share)
    {
        _lineups.Add(new LikelyLineup(lineup, share));
        if (_lineups.Count == _room)
            Cut();
    }

    /// <summary>The most probable first.</summary>
    public IReadOnlyList<LikelyLineup> Ranked()
    {
        Cut();
        return _lineups;
    }

    private void Cut()
    {
        _lineups.Sort();
        if (_lineups.Count < most)
            return;
        _lineups.RemoveRange(most, _lineups.Count - most);
        // One as probable as the last may stand before it in the universe.
        Least = Math.BitDecrement(_lineups[^1].Share);
    }
}
