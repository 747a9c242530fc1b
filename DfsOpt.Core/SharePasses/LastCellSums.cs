using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>
/// Adds sets whose six lineups are all in the last bins of salary left and gap, so that no captain needs a look of his own. Sums for the
/// chunk's players as captains are kept by set until the chunk ends.
/// </summary>
internal sealed unsafe class LastCellSums(TripleTile tile, MomentTable table, int features)
{
    private readonly Aligned<double> _bySet = new(MomentTable.Stacks * MomentTable.Columns * TripleChunk.Stride);

    /// <summary>Adds blocks of eight sets.</summary>
    /// <param name="run">The players beside the chunk's.</param>
    /// <param name="blocks">Where in the chunk each block begins.</param>
    /// <param name="count">How many blocks there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in SetRun run, int[] blocks, int count)
    {
        double* bySet = _bySet.Pointer + (run.Stack * MomentTable.Columns * TripleChunk.Stride);
        var columns = new RunColumns(run, tile);
        var highest = Vector512.Create(run.Highest);
        var (captainsOfRun, factor) = (Vector512.Create(run.Captains), Vector512.Create(run.LastFactor));
        Vector512<double> weights = default, sums = default, lowest = default, correlations = default;
        for (int at = 0; at < count; at++)
        {
            int p = blocks[at];
            var weight = columns.Weight(p);
            Vector512<double> sum = weight * columns.Sum(p), low = weight * columns.Lowest(p), correlation = weight * columns.Correlation(p);
            weights += weight;
            sums += sum;
            lowest += low;
            correlations += correlation;
            Eight.AddTo(bySet + p, weight);
            Eight.AddTo(bySet + TripleChunk.Stride + p, sum);
            Eight.AddTo(bySet + (2 * TripleChunk.Stride) + p, weight * highest);
            Eight.AddTo(bySet + (3 * TripleChunk.Stride) + p, low);
            Eight.AddTo(bySet + (4 * TripleChunk.Stride) + p, correlation);
            ((Vector512.Load(tile.CaptainSum + p) + captainsOfRun) * factor).Store(tile.Captains + p);
        }

        double total = Eight.Sum(weights);
        var row = Vector512.Create(total, Eight.Sum(sums), run.Highest * total, Eight.Sum(lowest), Eight.Sum(correlations), 0, 0, 0);
        double* rows = table.Sums.Pointer;
        foreach (int captain in (ReadOnlySpan<int>)[run.A, run.B, run.C])
            Eight.AddTo(rows + (MomentTable.Row(captain, run.Stack) * MomentTable.Columns), row);
        for (int feature = SetFeature.CountOfV1; feature < features; feature++)
            AddFeature(feature, run, blocks, count);
    }

    /// <summary>Moves the sums for the chunk's players as captains to the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EndChunk()
    {
        double* rows = table.Sums.Pointer;
        for (int stack = 0; stack < MomentTable.Stacks; stack++)
        {
            double* bySet = _bySet.Pointer + (stack * MomentTable.Columns * TripleChunk.Stride);
            for (int set = 0; set < tile.Chunk.Count; set++)
            {
                var sums = Eight.Row(bySet + set, TripleChunk.Stride);
                for (int which = 0; which < TripleChunk.Players; which++)
                    Eight.AddTo(rows + ((tile.Chunk.RowOf[(which * TripleChunk.Stride) + set] + (stack * CellLimits.Cells)) * MomentTable.Columns), sums);
            }
        }

        _bySet.Clear();
    }

    /// <summary>Adds a feature that the first schema does not have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddFeature(int feature, in SetRun run, int[] blocks, int count)
    {
        double* bySet = _bySet.Pointer + (((run.Stack * MomentTable.Columns) + 1 + feature) * TripleChunk.Stride);
        double* values = tile.Chunk.Values + (feature * TripleChunk.Stride);
        var columns = new RunColumns(run, tile);
        var ofRun = Vector512.Create(run.ValueOf(feature));
        Vector512<double> sums = default;
        for (int at = 0; at < count; at++)
        {
            int p = blocks[at];
            var sum = columns.Weight(p) * (Vector512.Load(values + p) + ofRun);
            sums += sum;
            Eight.AddTo(bySet + p, sum);
        }

        double total = Eight.Sum(sums);
        foreach (int captain in (ReadOnlySpan<int>)[run.A, run.B, run.C])
            table.Sums[(MomentTable.Row(captain, run.Stack) * MomentTable.Columns) + 1 + feature] += total;
    }
}
