using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Grades;

/// <summary>Consecutive tiles of draws, each counted against its field: tile by tile, the fields take turns.</summary>
internal sealed class TileBlock
{
    /// <summary>Tiles in a block: their prizes stay in a core's cache, and what is summed over draws is fetched rarely.</summary>
    public const int Tiles = 8;

    private readonly OutcomeDraws _outcomes;
    private readonly IReadOnlyList<ContestField> _fields;
    private readonly int _allTiles;

    public TileBlock(OutcomeDraws outcomes, IReadOnlyList<ContestField> fields)
    {
        _outcomes = outcomes;
        _fields = fields;
        _allTiles = DrawTile.CountOf(outcomes.Draws);
        Scores = [.. Enumerable.Range(0, Math.Min(Tiles, _allTiles)).Select(_ => new TileScores(outcomes.Players))];
        Prizes = [.. Scores.Select(_ => new PrizeTile())];
    }

    /// <summary>The number of the block's first tile.</summary>
    public int First { get; private set; }

    /// <summary>How many tiles the block has; none behind the last draw.</summary>
    public int Count { get; private set; }

    /// <summary>The players' scores of each tile.</summary>
    public TileScores[] Scores { get; }

    /// <summary>What a score is worth in each tile.</summary>
    public PrizeTile[] Prizes { get; }

    /// <summary>Which field a tile of the block is counted against.</summary>
    public int FieldOf(int tile) => (First + tile) % _fields.Count;

    /// <summary>Goes to some tiles, which are then to be counted.</summary>
    public void MoveTo(int first)
    {
        First = first;
        Count = Math.Min(Tiles, _allTiles - first);
    }

    /// <summary>Counts a tile.</summary>
    /// <param name="tile">Which of the block's tiles.</param>
    /// <param name="bands">The places that matter.</param>
    /// <param name="payouts">What they are paid, if that is known.</param>
    /// <param name="counts">Room to count in, for no other thread.</param>
    public void CountTile(int tile, PlaceBands bands, PayoutTable? payouts, ScoreCounts counts)
    {
        var scores = Scores[tile];
        scores.Load(_outcomes, First + tile);
        counts.Count(scores, _fields[FieldOf(tile)], bands.Deepest);
        Prizes[tile].Fill(counts, scores.Draws, bands, payouts);
    }
}
