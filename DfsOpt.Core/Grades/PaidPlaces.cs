using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>For each draw, the scores that are paid beside the field, and how many entries of the field are above each.</summary>
internal sealed class PaidPlaces
{
    private readonly TileScores[] _scores;
    private readonly Vector512<int>[] _thresholds;
    private readonly int[] _highest;

    // By tile, draw and falling score, how many entries of the field score more; a row begins above the field's best and ends below the last paid score.
    private readonly int[][] _above;
    private readonly List<int> _aboveOfTile = [];

    // By draw, where its row begins.
    private readonly int[] _rows;

    /// <param name="draws">How many draws there are.</param>
    public PaidPlaces(int draws)
    {
        int tiles = (draws + DrawTile.Lanes - 1) / DrawTile.Lanes;
        _scores = new TileScores[tiles];
        _thresholds = new Vector512<int>[tiles];
        _highest = new int[tiles * DrawTile.Lanes];
        _above = new int[tiles][];
        _rows = new int[tiles * DrawTile.Lanes];
        Draws = draws;
    }

    /// <summary>How many draws there are.</summary>
    public int Draws { get; }

    /// <summary>Takes up a tile of draws.</summary>
    /// <param name="tile">Its number.</param>
    /// <param name="scores">The players' scores, which it keeps.</param>
    /// <param name="prizes">The field, counted.</param>
    public void Set(int tile, TileScores scores, PrizeTile prizes)
    {
        _scores[tile] = scores;
        _thresholds[tile] = prizes.Threshold(PlaceBands.Cash);
        _aboveOfTile.Clear();
        for (int lane = 0; lane < scores.Draws; lane++)
        {
            _highest[(tile * DrawTile.Lanes) + lane] = prizes.Highest[lane];
            _rows[(tile * DrawTile.Lanes) + lane] = _aboveOfTile.Count;
            prizes.AddAbovePaid(lane, _aboveOfTile);
        }

        _above[tile] = [.. _aboveOfTile];
    }

    /// <summary>The draws in which a lineup is paid, as the only one beside the field.</summary>
    /// <param name="lineup">The lineup.</param>
    /// <param name="room">Room for <see cref="Draws"/> of them.</param>
    // Compiled once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<PaidDraw> Of(in UniverseLineup lineup, Span<PaidDraw> room)
    {
        int count = 0;
        Span<int> scores = stackalloc int[DrawTile.Lanes];
        for (int tile = 0; tile < _scores.Length; tile++)
        {
            var score = _scores[tile].Of(lineup);
            ulong paid = Vector512.GreaterThanOrEqual(score, _thresholds[tile]).ExtractMostSignificantBits();
            score.CopyTo(scores);
            int[] above = _above[tile];
            for (; paid != 0; paid &= paid - 1)
            {
                int lane = BitOperations.TrailingZeroCount(paid), draw = (tile * DrawTile.Lanes) + lane, ofLane = scores[lane];
                int at = _rows[draw] + _highest[draw] - Math.Min(ofLane, _highest[draw]);
                room[count++] = new PaidDraw(draw, ofLane, above[at], above[at + 1] - above[at]);
            }
        }

        return room[..count];
    }
}

/// <summary>A draw in which a lineup is paid, as the only one beside the field.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="Score">Its score, in halves of a step.</param>
/// <param name="Above">How many entries of the field score more.</param>
/// <param name="Tied">How many entries of the field score the same.</param>
internal readonly record struct PaidDraw(int Draw, int Score, int Above, int Tied);
