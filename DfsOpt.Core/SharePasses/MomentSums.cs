namespace DfsOpt.Core.SharePasses;

/// <summary>All that Newton's method needs of a pass: the moments of sets by captain and cell, and the products of each two set features.</summary>
internal sealed class MomentSums(RankedPlayers players, TripleTile tile, MomentTable table, int features) : ISetSums
{
    private readonly LastCellSums _last = new(tile, table, features);
    private readonly SpreadSums _spread = new(players, tile, table, features);
    private readonly ProductSums _products = new(players, tile, table, features);
    private readonly int[] _lastBlocks = new int[TripleChunk.Blocks];
    private readonly int[] _spreadBlocks = new int[TripleChunk.Blocks];

    public void AddRun(in SetRun run, int blocks)
    {
        int last = 0, spread = 0;
        for (int block = 0; block < blocks; block++)
        {
            if (tile.Chunk.Highest[block].IsWithinLast(run))
                _lastBlocks[last++] = block * Eight.Lanes;
            else
                _spreadBlocks[spread++] = block * Eight.Lanes;
        }

        if (spread > 0)
            _spread.Add(run, _spreadBlocks, spread);
        if (last > 0)
            _last.Add(run, _lastBlocks, last);
        _products.Add(run, blocks);
    }

    public void EndFirst(int first, int third) => _products.EndFirst(first, third);

    public void EndChunk()
    {
        _last.EndChunk();
        _products.EndChunk();
    }
}
