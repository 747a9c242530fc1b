using System.Collections.Concurrent;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Grades;

/// <summary>
/// Goes through all draws of a contest, block by block and in order, so that sums do not depend on threads. While a block is graded, the next one is
/// counted, so threads wait for each other only once per block.
/// </summary>
internal static class DrawBlocks
{
    /// <summary>Goes through all draws.</summary>
    public static void ForEach(OutcomeDraws outcomes, IReadOnlyList<ContestField> fields, PayoutTable? payouts, IBlockGrader grader, CancellationToken cancellationToken)
    {
        var bands = new PlaceBands(fields[0].Entries + 1, payouts);
        var counts = new ConcurrentBag<ScoreCounts>();
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        TileBlock counted = new(outcomes, fields), next = new(outcomes, fields);
        next.MoveTo(0);
        while (next.Count + counted.Count > 0)
        {
            int tiles = next.Count, parts = counted.Count == 0 ? 0 : grader.Parts;
            // Taken one at a time, since some take longer. Tiles take longest, so they come first.
            var work = Partitioner.Create(Enumerable.Range(0, tiles + parts), EnumerablePartitionerOptions.NoBuffering);
            Threads.ForEach(work, options, at =>
            {
                if (at < tiles)
                    CountTile(next, at);
                else
                    grader.Grade(counted, at - tiles);
            });
            (counted, next) = (next, counted);
            next.MoveTo(counted.First + counted.Count);
            if (counted.Count > 0)
                grader.Begin(counted);
        }

        void CountTile(TileBlock block, int tile)
        {
            if (!counts.TryTake(out var room))
                room = new ScoreCounts();
            block.CountTile(tile, bands, payouts, room);
            counts.Add(room);
        }
    }
}
