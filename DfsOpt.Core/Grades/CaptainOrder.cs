using System.Runtime.Intrinsics;
using DfsOpt.Core.Outcomes;

namespace DfsOpt.Core.Grades;

/// <summary>The captains of each draw of a tile, the best first.</summary>
internal sealed class CaptainOrder
{
    private readonly CaptainScore[] _captains;
    private readonly int _stride;

    public CaptainOrder(TileScores scores, PrizeTile prizes, int players)
    {
        // Each list ends with a sentinel that no lineup reaches.
        _stride = players + 1;
        _captains = new CaptainScore[DrawTile.Lanes * _stride];
        prizes.Threshold(PlaceBands.Cash).CopyTo(Needed);
        int[] leastFive = new int[DrawTile.Lanes];
        for (int lane = 0; lane < DrawTile.Lanes; lane++)
        {
            var list = _captains.AsSpan(lane * _stride, _stride);
            for (int player = 0; player < players; player++)
                list[player] = new CaptainScore(scores.Captain(player)[lane], player);
            list[players] = new CaptainScore(int.MinValue, 0);
            list.Sort((one, other) => other.Score.CompareTo(one.Score));
            leastFive[lane] = Needed[lane] == int.MaxValue ? int.MaxValue : Needed[lane] - list[0].Score;
        }

        LeastFive = Vector512.Create<int>(leastFive);
    }

    /// <summary>By draw, the lowest score that is paid.</summary>
    public int[] Needed { get; } = new int[DrawTile.Lanes];

    /// <summary>By draw, what the five flex players must score to be paid with the best captain.</summary>
    public Vector512<int> LeastFive { get; }

    /// <summary>The best captain of a draw; the others follow in order.</summary>
    public ref CaptainScore BestOf(int lane) => ref _captains[lane * _stride];
}

/// <summary>What a player adds to a lineup's score as captain, in half increments.</summary>
internal readonly record struct CaptainScore(int Score, int Player);
