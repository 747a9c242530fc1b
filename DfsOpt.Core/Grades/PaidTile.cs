using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>For each draw of a tile, the scores that are paid against the field, and how many entries of the field are above each.</summary>
internal sealed class PaidTile
{
    private readonly int _firstDraw;
    private readonly TileScores _scores;
    private readonly int[] _highest;
    private readonly Vector512<int> _thresholds;

    // By draw, the index of its row in _above. A row has, by falling score, how many entries of the field score more, from just above the field's best score to just below the last paid one.
    private readonly int[] _rows = new int[DrawTile.Lanes];
    private readonly int[] _above;

    /// <summary>Finds the paid scores of a field that has been counted down to the last paid place.</summary>
    /// <param name="tile">The tile's number.</param>
    /// <param name="scores">The players' scores.</param>
    /// <param name="counts">The counts of the field's scores.</param>
    /// <param name="paid">How many places are paid.</param>
    public PaidTile(int tile, TileScores scores, ScoreCounts counts, int paid)
    {
        _firstDraw = tile * DrawTile.Lanes;
        _scores = scores;
        _highest = [.. counts.Highest];
        int[] thresholds = new int[DrawTile.Lanes];
        Array.Fill(thresholds, int.MaxValue);
        int size = 0;
        for (int lane = 0; paid > 0 && lane < scores.Draws; lane++)
        {
            _rows[lane] = size;
            thresholds[lane] = counts.Lowest[lane] + LastPaid(counts.Of(lane), paid);
            size += _highest[lane] - thresholds[lane] + 2;
        }

        _thresholds = Vector512.Create<int>(thresholds);
        _above = new int[size];
        for (int lane = 0; paid > 0 && lane < scores.Draws; lane++)
            FillRow(counts.Of(lane), _above.AsSpan(_rows[lane], _highest[lane] - thresholds[lane] + 2));
    }

    /// <summary>Finds the draws in which a lineup is paid as the only entry beside the field.</summary>
    /// <param name="lineup">The lineup.</param>
    /// <param name="room">A buffer for as many elements as a tile has draws.</param>
    /// <returns>How many draws were found.</returns>
    // Compiled once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(in UniverseLineup lineup, Span<PaidDraw> room)
    {
        int count = 0;
        Span<int> scores = stackalloc int[DrawTile.Lanes];
        var score = _scores.Parts.Of(lineup);
        ulong paid = Vector512.GreaterThanOrEqual(score, _thresholds).ExtractMostSignificantBits();
        score.CopyTo(scores);
        for (; paid != 0; paid &= paid - 1)
        {
            int lane = BitOperations.TrailingZeroCount(paid), ofLane = scores[lane];
            int at = _rows[lane] + _highest[lane] - Math.Min(ofLane, _highest[lane]);
            room[count++] = new PaidDraw(_firstDraw + lane, ofLane, _above[at], _above[at + 1] - _above[at]);
        }

        return count;
    }

    /// <summary>The lowest score that is paid, counted from the lowest that was counted; 0 if all scores are paid.</summary>
    private static int LastPaid(ReadOnlySpan<int> entries, int paid)
    {
        int above = 0;
        for (int score = entries.Length - 1; score > 0; score--)
        {
            above += entries[score];
            if (above >= paid)
                return score;
        }

        return 0;
    }

    private static void FillRow(ReadOnlySpan<int> entries, Span<int> row)
    {
        int above = 0;
        // The first element is just above the field's best score. The count at the lowest score is not valid.
        for (int i = 1; i < row.Length; i++)
        {
            row[i] = above;
            int score = entries.Length - i;
            above += score > 0 ? entries[score] : 0;
        }
    }
}

/// <summary>A draw in which a lineup is paid as the only entry beside the field.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="Score">The lineup's score, in half increments.</param>
/// <param name="Above">How many entries of the field score more.</param>
/// <param name="Tied">How many entries of the field score the same.</param>
internal readonly record struct PaidDraw(int Draw, int Score, int Above, int Tied);
