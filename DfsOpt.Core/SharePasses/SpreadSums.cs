using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>Adds sets whose lineups are in many cells: finds each lineup's cell, and adds the set's moments to its row.</summary>
internal sealed unsafe class SpreadSums(RankedPlayers players, RankedWeights weights, TripleTile tile, MomentTable table, int features)
{
    private const int Lanes = Eight.Lanes;

    private readonly double[] _factors = weights.Rows;
    private readonly RowFinder _finder = new(players, tile);
    private readonly double[] _moments = Eight.Pinned<double>(MomentTable.Columns * Lanes);

    /// <summary>Adds a block of eight sets.</summary>
    /// <param name="run">The players beside the chunk's.</param>
    /// <param name="p">Where in the chunk the block begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in SetRun run, int p)
    {
        double* moments = Eight.Pointer(_moments);
        var columns = new RunColumns(run, tile);
        var weight = columns.Weight(p);
        weight.Store(moments);
        (weight * columns.Sum(p)).Store(moments + Lanes);
        (weight * Vector512.Create(run.Highest)).Store(moments + (2 * Lanes));
        (weight * columns.Lowest(p)).Store(moments + (3 * Lanes));
        (weight * columns.Correlation(p)).Store(moments + (4 * Lanes));
        for (int feature = SetFeature.CountOfV1; feature < features; feature++)
        {
            var value = Vector512.Load(tile.Chunk.Values + (feature * TripleChunk.Stride) + p) + Vector512.Create(run.ValueOf(feature));
            (weight * value).Store(moments + ((1 + feature) * Lanes));
        }

        _finder.Find(run, p);
        if (features > SetFeature.CountOfV1)
            AddSets(tile.Captains + p, isWide: true);
        else
            AddSets(tile.Captains + p, isWide: false);
    }

    /// <summary>Adds the moments of eight sets to the rows of their lineups, and finds each set's sum of its rows' factors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddSets(double* captains, bool isWide)
    {
        int* rows = _finder.Rows;
        double* moments = Eight.Pointer(_moments), sums = Eight.Pointer(table.Sums), factors = Eight.Pointer(_factors);
        for (int lane = 0; lane < Lanes; lane++)
            captains[lane] = AddSet(moments + lane, rows + lane, sums, factors, isWide);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double AddSet(double* moments, int* rows, double* sums, double* factors, bool isWide)
    {
        var moment = Eight.Row(moments, Lanes, isWide);
        nint a = rows[0], b = rows[Lanes], c = rows[2 * Lanes], d = rows[3 * Lanes], e = rows[4 * Lanes], f = rows[5 * Lanes];
        Eight.AddTo(sums + (a * MomentTable.Columns), moment);
        Eight.AddTo(sums + (b * MomentTable.Columns), moment);
        Eight.AddTo(sums + (c * MomentTable.Columns), moment);
        Eight.AddTo(sums + (d * MomentTable.Columns), moment);
        Eight.AddTo(sums + (e * MomentTable.Columns), moment);
        Eight.AddTo(sums + (f * MomentTable.Columns), moment);
        return factors[a] + factors[b] + factors[c] + (factors[d] + factors[e] + factors[f]);
    }
}
