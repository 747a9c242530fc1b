using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.SharePasses;

/// <summary>What a look at every lineup of a slate tells: players' rates beside the captain, the most probable lineups, and how many lineups have what share.</summary>
internal sealed unsafe class ShareSpectrum : ISetSums
{
    // A bin holds shares of one exponent and one start of the fraction: none is larger than another of its bin by more than a 32nd.
    private const int BinShift = 47, BinsOfExponent = 32;
    private const int Exponents = 128;
    private const long FirstBin = (1023 - Exponents) * BinsOfExponent;

    private const int Lanes = Eight.Lanes;

    private readonly RankedPlayers _players;
    private readonly TripleTile _tile;
    private readonly RowFinder _finder;
    private readonly double _scale;
    private readonly double[] _captains;

    // By bin how many lineups there are, and the sum of their shares.
    private readonly double[] _bins = new double[2 * BinsOfExponent * (Exponents + 1)];
    private readonly double[] _inSet;
    private readonly Aligned<double> _ofSets = new(TripleChunk.Stride);
    private readonly Aligned<double> _weights = new(Lanes);
    private readonly int[] _blocks = [.. Enumerable.Range(0, TripleChunk.Blocks).Select(block => block * Lanes)];
    private readonly LikelyLineups _top;

    /// <param name="players">The slate.</param>
    /// <param name="tile">What a pass joins sets in, with the lineups' weights.</param>
    /// <param name="means">The lineups' means at these weights.</param>
    /// <param name="top">How many of the most probable lineups are kept.</param>
    public ShareSpectrum(RankedPlayers players, TripleTile tile, SlateMeans means, int top)
    {
        _players = players;
        _tile = tile;
        _finder = new RowFinder(players, tile);
        _scale = Math.Exp(tile.Weights.LogScale - means.LogNormaliser);
        _captains = means.Captains;
        _inSet = new double[players.Count];
        _top = new LikelyLineups(top);
    }

    /// <summary>For each player, by his place, the share of entries that have him beside the captain.</summary>
    public double[] Flex()
    {
        double[] flex = new double[_players.Count];
        for (int rank = 0; rank < flex.Length; rank++)
            flex[_players.PlaceOf[rank]] = _inSet[rank] - _captains[_players.PlaceOf[rank]];
        return flex;
    }

    /// <summary>The most probable lineups with their shares, the most probable first.</summary>
    public IReadOnlyList<LikelyLineup> MostProbable() => _top.Ranked();

    /// <summary>Expected entries of a contest by how often their lineup is played, from 1 on; behind the last count the rest is more often.</summary>
    public double[] ExpectedByCount(int entries, double alpha, int counts)
    {
        double[] expected = new double[counts];
        for (int bin = 0; bin < _bins.Length; bin += 2)
        {
            var (lineups, shares) = (_bins[bin], _bins[bin + 1]);
            if (lineups > 0)
                BetaBinomial.AddExpected(expected, entries, shares / lineups, alpha, lineups);
        }

        return expected;
    }

    /// <summary>Adds a lineup by itself.</summary>
    public void Add(UniverseLineup lineup, double share)
    {
        if (share == 0)
            return;
        foreach (byte place in lineup)
            _inSet[Array.IndexOf(_players.PlaceOf, place)] += share;
        AddToBin(share);
        if (share > _top.Least)
            _top.Add(lineup, share);
    }

    public void AddRun(in SetRun run, int blocks)
    {
        double ofRun = 0;
        _finder.Find(run, _blocks, blocks);
        for (int p = 0; p < blocks * Lanes; p += Lanes)
        {
            FindShares(run, p);
            for (int lane = 0; lane < Lanes; lane++)
            {
                if (_weights[lane] == 0)
                    continue;
                double ofSet = AddSet(run, p + lane, _finder.Rows + (p * RowFinder.Slots) + lane, _weights[lane]);
                _ofSets[p + lane] += ofSet;
                ofRun += ofSet;
            }
        }

        _inSet[run.A] += ofRun;
        _inSet[run.B] += ofRun;
        _inSet[run.C] += ofRun;
    }

    public void EndFirst(int first, int third)
    {
    }

    public void EndChunk()
    {
        for (int set = 0; set < _tile.Chunk.Count; set++)
        {
            for (int which = 0; which < TripleChunk.Players; which++)
                _inSet[_tile.Chunk.Member(set, which)] += _ofSets[set];
        }

        _ofSets.Clear();
    }

    /// <summary>Finds the own share of eight sets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindShares(in SetRun run, int p) => (new RunColumns(run, _tile).Weight(p) * Vector512.Create(_scale)).Store(_weights.Pointer);

    /// <summary>Adds the six lineups of a set, and sums up their shares.</summary>
    private double AddSet(in SetRun run, int set, ushort* rows, double weight)
    {
        double sum = 0;
        double* factors = _tile.RowFactors;
        for (int slot = 0; slot < RowFinder.Slots; slot++)
        {
            int row = rows[slot * Lanes];
            double share = weight * factors[row];
            if (share == 0)
                continue;
            sum += share;
            AddToBin(share);
            if (share > _top.Least)
                AddToTop(run, set, slot, share);
        }

        return sum;
    }

    private void AddToBin(double share)
    {
        long bin = 2 * Math.Max(0, (BitConverter.DoubleToInt64Bits(share) >> BinShift) - FirstBin);
        _bins[bin]++;
        _bins[bin + 1] += share;
    }

    private void AddToTop(in SetRun run, int set, int captainSlot, double share)
    {
        var chunk = _tile.Chunk;
        ReadOnlySpan<int> six = [run.A, run.B, run.C, chunk.Member(set, 0), chunk.Member(set, 1), chunk.Member(set, 2)];
        Span<int> flex = stackalloc int[LineupBlock.FlexSlots];
        int count = 0;
        for (int slot = 0; slot < six.Length; slot++)
        {
            if (slot != captainSlot)
                flex[count++] = _players.PlaceOf[six[slot]];
        }

        _top.Add(new UniverseLineup(_players.PlaceOf[six[captainSlot]], flex), share);
    }
}
