using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Shares;

/// <summary>What a look at every lineup of a slate tells: players' rates beside the captain, the most probable lineups, and how many lineups have what share.</summary>
internal sealed class ShareSpectrum
{
    private const int BinsPerUnit = 32;
    private const int Units = 64;

    private readonly double[] _lineups = new double[BinsPerUnit * Units];
    private readonly double[] _shares = new double[BinsPerUnit * Units];
    private readonly int _most;
    private readonly PriorityQueue<UniverseLineup, double> _top = new();

    /// <param name="shares">The share of each lineup.</param>
    /// <param name="top">How many of the most probable lineups are kept.</param>
    public ShareSpectrum(SlateShares shares, int top)
    {
        _most = top;
        const int capacity = 4_096;
        double[] logShares = new double[capacity];
        Flex = new double[shares.Universe.Players.Count];
        foreach (var block in shares.Universe.Blocks(capacity))
        {
            shares.LogShares(block, logShares);
            for (int i = 0; i < block.Count; i++)
                Add(block, i, logShares[i]);
        }
    }

    /// <summary>For each player the share of entries that have him beside the captain.</summary>
    public double[] Flex { get; }

    /// <summary>The most probable lineups with their shares, the most probable first.</summary>
    public IEnumerable<(UniverseLineup Lineup, double Share)> MostProbable => _top.UnorderedItems
        .OrderByDescending(item => item.Priority).ThenBy(item => item.Element, UniverseLineup.Order)
        .Select(item => (item.Element, Math.Exp(item.Priority)));

    /// <summary>Expected entries of a contest by how often their lineup is played, from 1 on; behind the last count the rest is more often.</summary>
    public double[] ExpectedByCount(int entries, double alpha, int counts)
    {
        double[] expected = new double[counts];
        for (int bin = 0; bin < _lineups.Length; bin++)
        {
            if (_lineups[bin] > 0)
                BetaBinomial.AddExpected(expected, entries, _shares[bin] / _lineups[bin], alpha, _lineups[bin]);
        }

        return expected;
    }

    private void Add(LineupBlock block, int index, double logShare)
    {
        double share = Math.Exp(logShare);
        int bin = Math.Clamp((int)(-logShare * BinsPerUnit), 0, _lineups.Length - 1);
        _lineups[bin]++;
        _shares[bin] += share;
        for (int slot = 0; slot < LineupBlock.FlexSlots; slot++)
            Flex[block.Flex(slot)[index]] += share;
        if (_top.Count < _most)
            _top.Enqueue(block[index], logShare);
        else if (_top.TryPeek(out _, out double least) && logShare > least)
            _top.EnqueueDequeue(block[index], logShare);
    }
}
