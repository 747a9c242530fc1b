using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Grades;

/// <summary>Consecutive tiles of draws, each with the counts of its field. The fields take turns, one tile each.</summary>
internal sealed class TileBlock
{
    /// <summary>Tiles in a block: few enough for their prizes to stay in a core's cache, and enough for sums over draws to be loaded rarely.</summary>
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

    /// <summary>How many tiles the block has; 0 after the last draw.</summary>
    public int Count { get; private set; }

    /// <summary>The players' scores of each tile.</summary>
    public TileScores[] Scores { get; }

    /// <summary>What each score is paid in each tile.</summary>
    public PrizeTile[] Prizes { get; }

    /// <summary>The index of the field of one of the block's tiles.</summary>
    public int FieldOf(int tile) => (First + tile) % _fields.Count;

    /// <summary>Moves the block to other tiles, which must then be counted.</summary>
    public void MoveTo(int first)
    {
        First = first;
        Count = Math.Min(Tiles, _allTiles - first);
    }

    /// <summary>Counts a tile.</summary>
    /// <param name="tile">The tile's index in the block.</param>
    /// <param name="bands">The bands of places.</param>
    /// <param name="payouts">What the contest pays; <see langword="null"/> if not known.</param>
    /// <param name="counts">A buffer for the counts that no other thread uses.</param>
    public void CountTile(int tile, PlaceBands bands, PayoutTable? payouts, ScoreCounts counts)
    {
        var scores = Scores[tile];
        scores.Load(_outcomes, First + tile);
        counts.Count(scores, _fields[FieldOf(tile)], bands.Deepest);
        Prizes[tile].Fill(counts, scores.Draws, bands, payouts);
    }
}
