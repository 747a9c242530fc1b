using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>Sums only what means need: the weights of sets by captain and cell, and the weights of lineups times each set feature.</summary>
internal sealed unsafe class MeanSums(RankedPlayers players, TripleTile tile, MeanTable table, int features) : ISetSums
{
    private const int Lanes = Eight.Lanes;

    private readonly RowFinder _finder = new(players, tile);
    private readonly int[] _spreadBlocks = new int[TripleChunk.Blocks];

    // By stack: the weights of a chunk's sets whose lineups are all in the last cell.
    private readonly Aligned<double> _last = new(MomentTable.Stacks * TripleChunk.Stride);

    // Eight lanes for each feature, and for the weights of the runs that begin with one player.
    private readonly Aligned<double> _sums = new(SetFeature.Count * Lanes);
    private readonly Aligned<double> _ofFirst = new(Lanes);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddRun(in SetRun run, int blocks)
    {
        double* last = _last.Pointer + (run.Stack * TripleChunk.Stride), captains = tile.Captains, rows = table.Weights.Pointer;
        var columns = new RunColumns(run, tile);
        var (captainsOfRun, factor) = (Vector512.Create(run.Captains), Vector512.Create(run.LastFactor));
        Vector512<double> lastWeights = default, weights = default, sums = default, lows = default, correlations = default;
        int spread = 0;
        for (int p = 0; p < blocks * Lanes; p += Lanes)
        {
            var weight = columns.Weight(p);
            if (tile.Chunk.Highest[p / Lanes].IsWithinLast(run))
            {
                Eight.AddTo(last + p, weight);
                lastWeights += weight;
                weight *= (Vector512.Load(tile.CaptainSum + p) + captainsOfRun) * factor;
            }
            else
            {
                _spreadBlocks[spread++] = p;
            }

            weight.Store(captains + p);
        }

        if (spread > 0)
            _finder.Find(run, _spreadBlocks, spread);
        for (int at = 0; at < spread; at++)
        {
            int p = _spreadBlocks[at];
            (Vector512.Load(captains + p) * Spread(captains + p, _finder.Rows + (at * RowFinder.RowsOfBlock), rows)).Store(captains + p);
        }

        for (int p = 0; p < blocks * Lanes; p += Lanes)
        {
            var weight = Vector512.Load(captains + p);
            weights += weight;
            sums += weight * columns.Sum(p);
            lows += weight * columns.Lowest(p);
            correlations += weight * columns.Correlation(p);
        }

        double ofRun = Eight.Sum(lastWeights);
        rows[MomentTable.Row(run.A, run.Stack)] += ofRun;
        rows[MomentTable.Row(run.B, run.Stack)] += ofRun;
        rows[MomentTable.Row(run.C, run.Stack)] += ofRun;
        Eight.AddTo(_ofFirst.Pointer, weights);
        Add(SetFeature.OwnershipLogSum, sums);
        Add(SetFeature.OwnershipLogMin, lows);
        Add(SetFeature.AverageCorrelation, correlations);
        for (int feature = SetFeature.CountOfV1; feature < features; feature++)
            AddFeature(feature, run.ValueOf(feature), blocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EndFirst(int first, int third)
    {
        Add(SetFeature.OwnershipLogMax, Vector512.Load(_ofFirst.Pointer) * Vector512.Create(players.LogOwnership[first]));
        _ofFirst.Clear();
    }

    public void EndChunk()
    {
        for (int stack = 0; stack < MomentTable.Stacks; stack++)
        {
            for (int set = 0; set < tile.Chunk.Count; set++)
            {
                for (int which = 0; which < TripleChunk.Players; which++)
                    table.Weights[tile.Chunk.RowOf[(which * TripleChunk.Stride) + set] + (stack * CellLimits.Cells)] += _last[(stack * TripleChunk.Stride) + set];
            }
        }

        for (int feature = 0; feature < SetFeature.Count; feature++)
        {
            foreach (double lane in _sums.Span.Slice(feature * Lanes, Lanes))
                table.Features[feature] += lane;
        }

        _last.Clear();
        _sums.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int feature, Vector512<double> more) => Eight.AddTo(_sums.Pointer + (feature * Lanes), more);

    /// <summary>Adds a feature that the first schema does not have. The lineups' weights have replaced the captains' factors by then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddFeature(int feature, double ofRun, int blocks)
    {
        double* values = tile.Chunk.Values + (feature * TripleChunk.Stride), weights = tile.Captains;
        Vector512<double> sums = default, each = Vector512.Create(ofRun);
        for (int p = 0; p < blocks * Lanes; p += Lanes)
            sums += Vector512.Load(weights + p) * (Vector512.Load(values + p) + each);
        Add(feature, sums);
    }

    /// <summary>Adds the weights of eight sets to the rows of their lineups, and finds each set's sum of its rows' factors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Spread(double* weights, ushort* rows, double* sums)
    {
        double* factors = tile.RowFactors;
        return Vector512.Create(
            Spread(weights[0], rows, sums, factors), Spread(weights[1], rows + 1, sums, factors), Spread(weights[2], rows + 2, sums, factors), Spread(weights[3], rows + 3, sums, factors),
            Spread(weights[4], rows + 4, sums, factors), Spread(weights[5], rows + 5, sums, factors), Spread(weights[6], rows + 6, sums, factors), Spread(weights[7], rows + 7, sums, factors));
    }

    // If it is not inlined, it is still compiled with full optimisation at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization)]
    private static double Spread(double weight, ushort* rows, double* sums, double* factors)
    {
        nint a = rows[0], b = rows[Lanes], c = rows[2 * Lanes], d = rows[3 * Lanes], e = rows[4 * Lanes], f = rows[5 * Lanes];
        sums[a] += weight;
        sums[b] += weight;
        sums[c] += weight;
        sums[d] += weight;
        sums[e] += weight;
        sums[f] += weight;
        return factors[a] + factors[b] + factors[c] + (factors[d] + factors[e] + factors[f]);
    }
}
