using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>Adds sets whose lineups are in many cells: finds each lineup's cell, and adds the set's moments to its row.</summary>
internal sealed unsafe class SpreadSums(RankedPlayers players, TripleTile tile, MomentTable table, int features)
{
    private const int Lanes = Eight.Lanes;
    private const int Columns = MomentTable.Columns;

    private readonly RowFinder _finder = new(players, tile);

    // Of eight sets.
    private readonly Aligned<double> _weights = new(Lanes);
    private readonly Aligned<double> _correlations = new(Lanes);

    // For each of a chunk's sets, its part of the table's columns. The correlation is missing, as it depends on the other three players.
    private readonly Aligned<double> _rows = new(TripleChunk.Capacity * Columns);
    private TripleChunk? _chunk;

    /// <summary>Adds blocks of eight sets.</summary>
    /// <param name="run">The players beside the chunk's.</param>
    /// <param name="blocks">Where in the chunk each block begins.</param>
    /// <param name="count">How many blocks there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in SetRun run, int[] blocks, int count)
    {
        if (_chunk != tile.Chunk)
            Take(tile.Chunk);
        _finder.Find(run, blocks, count);
        var columns = new RunColumns(run, tile);
        var ofRun = Vector512.Create(
            0, run.Sum, run.Highest, 0, 0, run.ValueOf(SetFeature.OwnershipLogitSum), run.ValueOf(SetFeature.Points), run.ValueOf(SetFeature.Salary));
        var isCorrelation = Vector512.Create(0, 0, 0, 0, -1L, 0, 0, 0).AsDouble();
        double* weightOf = _weights.Pointer, correlationOf = _correlations.Pointer, sums = table.Sums.Pointer, factors = tile.RowFactors;
        ushort* rowOf = _finder.Rows;
        int behind = tile.Chunk.CountBehind(run.C);
        for (int at = 0; at < count; at++, rowOf += RowFinder.RowsOfBlock)
        {
            int p = blocks[at], sets = Math.Min(Lanes, behind - p);
            columns.Weight(p).Store(weightOf);
            columns.Correlation(p).Store(correlationOf);
            double* rows = _rows.Pointer + (p * Columns), captains = tile.Captains + p;
            for (int lane = 0; lane < sets; lane++)
            {
                var values = Vector512.ConditionalSelect(isCorrelation, Vector512.Create(correlationOf[lane]), Vector512.Load(rows + (lane * Columns)) + ofRun);
                captains[lane] = AddSet(Vector512.Create(weightOf[lane]) * values, rowOf + lane, sums, factors);
            }
        }
    }

    /// <summary>Adds a set's moments to the rows of its six lineups, and finds the sum of the rows' factors.</summary>
    // If it is not inlined, it is still compiled with full optimisation at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization)]
    private static double AddSet(Vector512<double> moments, ushort* rows, double* sums, double* factors)
    {
        nint a = rows[0], b = rows[Lanes], c = rows[2 * Lanes], d = rows[3 * Lanes], e = rows[4 * Lanes], f = rows[5 * Lanes];
        Eight.AddTo(sums + (a * Columns), moments);
        Eight.AddTo(sums + (b * Columns), moments);
        Eight.AddTo(sums + (c * Columns), moments);
        Eight.AddTo(sums + (d * Columns), moments);
        Eight.AddTo(sums + (e * Columns), moments);
        Eight.AddTo(sums + (f * Columns), moments);
        return factors[a] + factors[b] + factors[c] + (factors[d] + factors[e] + factors[f]);
    }

    // Compiled at once: it is called from the midst of vectors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(TripleChunk chunk)
    {
        _chunk = chunk;
        double* row = _rows.Pointer, values = chunk.Values;
        for (int set = 0; set < chunk.Count; set++, row += Columns, values++)
        {
            row[0] = 1;
            for (int feature = 0; feature < features; feature++)
                row[1 + feature] = values[feature * TripleChunk.Stride];
        }
    }
}
