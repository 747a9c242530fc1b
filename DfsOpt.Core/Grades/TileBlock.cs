using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using Threads = System.Threading.Tasks.Parallel;

namespace DfsOpt.Core.Grades;

/// <summary>
/// Consecutive tiles of draws, each counted against its field: tile by tile, the fields take turns. Tiles are made side by side, and what
/// is graded against them goes through them in order, so that sums never depend on threads.
/// </summary>
internal sealed class TileBlock
{
    /// <summary>Tiles in a block: their prizes stay in a core's cache, and what is summed over draws is fetched rarely.</summary>
    public const int Tiles = 8;

    private readonly OutcomeDraws _outcomes;
    private readonly IReadOnlyList<ContestField> _fields;
    private readonly PayoutTable? _payouts;
    private readonly PlaceBands _bands;

    public TileBlock(OutcomeDraws outcomes, IReadOnlyList<ContestField> fields, PayoutTable? payouts)
    {
        _outcomes = outcomes;
        _fields = fields;
        _payouts = payouts;
        _bands = new PlaceBands(fields[0].Entries + 1, payouts);
        int all = (outcomes.Draws + DrawTile.Lanes - 1) / DrawTile.Lanes;
        Blocks = (all + Tiles - 1) / Tiles;
        Scores = [.. Enumerable.Range(0, Math.Min(Tiles, all)).Select(_ => new TileScores(outcomes.Players))];
        Prizes = [.. Scores.Select(_ => new PrizeTile())];
        AllTiles = all;
    }

    /// <summary>How many blocks there are.</summary>
    public int Blocks { get; }

    /// <summary>How many tiles there are in all blocks.</summary>
    public int AllTiles { get; }

    /// <summary>The number of the block's first tile.</summary>
    public int First { get; private set; }

    /// <summary>How many tiles the block has.</summary>
    public int Count { get; private set; }

    /// <summary>The players' scores of each tile.</summary>
    public TileScores[] Scores { get; }

    /// <summary>What a score is worth in each tile.</summary>
    public PrizeTile[] Prizes { get; }

    /// <summary>Which field a tile of the block is counted against.</summary>
    public int FieldOf(int tile) => (First + tile) % _fields.Count;

    /// <summary>Goes to a block.</summary>
    public void Load(int block, CancellationToken cancellationToken)
    {
        First = block * Tiles;
        Count = Math.Min(Tiles, AllTiles - First);
        Threads.For(0, Count, new ParallelOptions { CancellationToken = cancellationToken }, tile =>
        {
            Scores[tile].Load(_outcomes, First + tile);
            Prizes[tile].Count(Scores[tile], _fields[FieldOf(tile)], _bands, _payouts);
        });
    }
}
