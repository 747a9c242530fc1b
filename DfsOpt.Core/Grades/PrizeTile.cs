using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Payouts;
using DfsOpt.Core.Randomness;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>
/// What a score is worth against a field, in each draw of a tile: how many entries are above and at it, and the prize that one more entry
/// with it is paid. Scores are whole numbers, so ties are exact.
/// </summary>
/// <remarks>
/// The field is counted by score, not sorted. Places that matter are above a score that is guessed from the field's mean, which its
/// players' counts tell, and a sample's deviation, so scores up to it are not told apart; where that was not enough the tile is counted
/// again in full.
/// </remarks>
internal sealed class PrizeTile
{
    // With more of the field than this in a band, its last place may well be below the mean, even with the reserve.
    private const double MostAboveMean = 0.35;

    private const double Reserve = 1.4;
    private const int OneInSample = 32;

    private const int GatheredCells = 1_024;

    // The next tile may well need a little more room than this one: one part in so many.
    private const int Spare = 4;

    private readonly int[] _lowest = new int[DrawTile.Lanes];
    private readonly int[] _highest = new int[DrawTile.Lanes];
    private readonly int[] _thresholds = new int[PlaceBands.Count * DrawTile.Lanes];
    private readonly int[] _rows = new int[DrawTile.Lanes];
    private int[] _counts = [];
    private int[] _above = [];
    private double[] _prizes = [];
    private int _width;

    /// <summary>Prizes of all draws, one row behind the other, from <see cref="Row"/> on by falling score.</summary>
    public double[] Prizes => _prizes;

    /// <summary>By draw, where its row begins.</summary>
    public int[] Row => _rows;

    /// <summary>By draw, the score above which nothing changes: one more than the field's best.</summary>
    public int[] Highest => _highest;

    /// <summary>The scores from which a draw's entry is in a band.</summary>
    public Vector512<int> Threshold(int band) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_thresholds), (nuint)(band * DrawTile.Lanes));

    /// <summary>Where a paid score's prize stands among <see cref="Prizes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(int lane, int score) => _rows[lane] + _highest[lane] - Math.Min(score, _highest[lane]);

    /// <summary>Adds to a list how many entries of the field are above each score, from the highest one to just below the last that is paid; nothing if none is.</summary>
    public void AddAbovePaid(int lane, List<int> above)
    {
        int threshold = _thresholds[(PlaceBands.Cash * DrawTile.Lanes) + lane];
        if (threshold > _highest[lane])
            return;
        above.AddRange(_above.AsSpan(_rows[lane], _highest[lane] - threshold + 1));
        above.Add(above[^1] + (threshold == _highest[lane] ? 0 : _counts[(lane * _width) + threshold - _lowest[lane]]));
    }

    /// <summary>Counts a field.</summary>
    public void Count(TileScores scores, ContestField field, PlaceBands bands, PayoutTable? payouts)
    {
        double deepest = bands.Deepest / (double)field.Entries;
        if (deepest <= MostAboveMean)
        {
            TakeMeans(scores, field);
            RaiseTo(deepest, scores, field.Lineups.Span);
            if (Fill(scores, field, bands, payouts))
                return;
        }

        (scores.Least - Vector512<int>.One).CopyTo(_lowest);
        Fill(scores, field, bands, payouts);
    }

    private void TakeMeans(TileScores scores, ContestField field)
    {
        Span<long> sums = stackalloc long[DrawTile.Lanes];
        for (int player = 0; player < field.CaptainCounts.Length; player++)
        {
            var captain = scores.Captain(player);
            var flex = scores.Flex(player);
            for (int lane = 0; lane < sums.Length; lane++)
                sums[lane] += ((long)captain[lane] * field.CaptainCounts[player]) + ((long)flex[lane] * field.FlexCounts[player]);
        }

        for (int lane = 0; lane < sums.Length; lane++)
            _lowest[lane] = (int)Math.Floor(sums[lane] / (double)(field.Entries - field.WithoutLineup));
    }

    /// <summary>Raises the lowest scores from the means to what somewhat more than a share of the field is above, were its scores normal.</summary>
    private void RaiseTo(double share, TileScores scores, ReadOnlySpan<UniverseLineup> lineups)
    {
        var means = Vector512.Create<int>(_lowest);
        var squares = Vector512<float>.Zero;
        int sampled = 0;
        for (int i = 0; i < lineups.Length; i += OneInSample, sampled++)
        {
            var distance = Vector512.ConvertToSingle(scores.Of(lineups[i]) - means);
            squares += distance * distance;
        }

        var deviations = Vector512.Sqrt(squares / Vector512.Create((float)sampled));
        (means + Vector512.ConvertToInt32(deviations * (float)NormalQuantile.Of(1 - (Reserve * share)))).CopyTo(_lowest);
    }

    private bool Fill(TileScores scores, ContestField field, PlaceBands bands, PayoutTable? payouts)
    {
        CountScores(scores, field);
        if (_prizes.Length < _counts.Length)
        {
            _prizes = GC.AllocateUninitializedArray<double>(_counts.Length);
            _above = GC.AllocateUninitializedArray<int>(_counts.Length);
        }

        int next = 0;
        for (int lane = 0; lane < DrawTile.Lanes; lane++)
        {
            if (lane >= scores.Draws)
                CloseLane(lane);
            else if (!FillRow(lane, ref next, field.Entries - field.WithoutLineup, bands, payouts))
                return false;
        }

        return true;
    }

    // Compiled once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountScores(TileScores scores, ContestField field)
    {
        var lowest = Vector512.Create<int>(_lowest);
        // Room for any lineup, as the best of the field is not known yet.
        var room = scores.Most - lowest + Vector512.Create(2);
        _width = 1;
        for (int lane = 0; lane < DrawTile.Lanes; lane++)
            _width = Math.Max(_width, room[lane]);
        int size = _width * DrawTile.Lanes;
        if (_counts.Length < size)
            _counts = new int[size + (size / Spare)];
        else
            Array.Clear(_counts, 0, size);
        var rows = Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) * _width;
        var most = lowest;
        ref int times = ref MemoryMarshal.GetReference(field.Counts.Span);
        // Most scores are at or below the lowest that counts: the others are gathered first, then counted.
        Span<int> cells = stackalloc int[GatheredCells + DrawTile.Lanes], entries = stackalloc int[GatheredCells + DrawTile.Lanes];
        ref int cell = ref MemoryMarshal.GetReference(cells);
        ref int entry = ref MemoryMarshal.GetReference(entries);
        int gathered = 0;
        foreach (ref readonly var lineup in field.Lineups.Span)
        {
            var score = scores.Of(lineup);
            most = Vector512.Max(most, score);
            var isCounted = Vector512.GreaterThan(score, lowest);
            Vector512.Create(times).StoreUnsafe(ref entry, (nuint)gathered);
            gathered += Gather(isCounted, score - lowest + rows, ref Unsafe.Add(ref cell, gathered));
            times = ref Unsafe.Add(ref times, 1);
            if (gathered < GatheredCells)
                continue;
            Add(ref cell, ref entry, gathered);
            gathered = 0;
        }

        Add(ref cell, ref entry, gathered);
        (most + Vector512<int>.One).CopyTo(_highest);
    }

    /// <summary>Stores the lanes that are asked for, one behind the other.</summary>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Gather(Vector512<int> isAsked, Vector512<int> lanes, ref int room)
    {
        ulong asked = isAsked.ExtractMostSignificantBits();
        if (Avx512F.IsSupported)
        {
            Avx512F.Compress(Vector512<int>.Zero, isAsked, lanes).StoreUnsafe(ref room);
            return BitOperations.PopCount(asked);
        }

        int count = 0;
        for (; asked != 0; asked &= asked - 1)
            Unsafe.Add(ref room, count++) = lanes[BitOperations.TrailingZeroCount(asked)];
        return count;
    }

    private void Add(ref int cell, ref int entry, int gathered)
    {
        ref int count = ref MemoryMarshal.GetArrayDataReference(_counts);
        for (int i = 0; i < gathered; i++)
            Unsafe.Add(ref count, (nint)(uint)Unsafe.Add(ref cell, i)) += Unsafe.Add(ref entry, i);
    }

    /// <summary>A lane behind the last draw: nothing is in any band there.</summary>
    private void CloseLane(int lane)
    {
        _highest[lane] = int.MaxValue;
        for (int band = 0; band < PlaceBands.Count; band++)
            _thresholds[(band * DrawTile.Lanes) + lane] = int.MaxValue;
    }

    /// <summary>Goes down a draw's scores until all bands have their threshold; <see langword="false"/> if the scores that were told apart do not reach that far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool FillRow(int lane, ref int next, int entries, PlaceBands bands, PayoutTable? payouts)
    {
        _rows[lane] = next;
        int above = 0, done = 0, paid = bands.Last[PlaceBands.Cash];
        if (paid == 0)
        {
            _thresholds[(PlaceBands.Cash * DrawTile.Lanes) + lane] = int.MaxValue;
            done = 1;
        }

        double single = payouts?.PrizePerEntry(0, 1) ?? 0;
        var counts = _counts.AsSpan(lane * _width, _width);
        // Highest belongs to no entry of the field; the score 0 above the lowest stands for all up to it.
        for (int cell = _highest[lane] - _lowest[lane]; cell > 0; cell--)
        {
            int tied = cell == _highest[lane] - _lowest[lane] ? 0 : counts[cell];
            _above[next] = above;
            _prizes[next++] = tied == 0 ? single : payouts?.PrizePerEntry(above, tied + 1) ?? 0;
            if (tied == 0)
                continue;
            for (int band = 0; band < PlaceBands.Count; band++)
            {
                if (bands.Last[band] <= above || bands.Last[band] > above + tied)
                    continue;
                _thresholds[(band * DrawTile.Lanes) + lane] = _lowest[lane] + cell;
                done++;
            }

            above += tied;
            if (done == PlaceBands.Count)
                return true;
            single = payouts?.PrizePerEntry(above, 1) ?? 0;
        }

        if (above < entries)
            return false;
        // Who is below the whole field is still in the bands that take everybody.
        _above[next] = above;
        _prizes[next++] = single;
        for (int band = 0; band < PlaceBands.Count; band++)
        {
            if (bands.Last[band] > above)
                _thresholds[(band * DrawTile.Lanes) + lane] = _lowest[lane];
        }

        return true;
    }
}
