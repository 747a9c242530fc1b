using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>How many entries of a field have each score, in each draw of a tile. Scores are counted instead of sorted, and only those above a lowest score are.</summary>
internal sealed class ScoreCounts
{
    private const int LineupsAtATime = 64;

    // The buffer grows by this fraction more than needed, as the next tile may need a little more.
    private const int Spare = 4;

    private readonly int[] _lowest = new int[DrawTile.Lanes];
    private readonly int[] _highest = new int[DrawTile.Lanes];

    // Which counts to raise, and by how much. Whole vectors are stored, so the last one needs room after it.
    private readonly int[] _cells = new int[(LineupsAtATime + 1) * DrawTile.Lanes];
    private readonly int[] _entries = new int[(LineupsAtATime + 1) * DrawTile.Lanes];

    // A row for each draw.
    private int[] _counts = [];
    private int _width;

    /// <summary>By draw, the lowest score: only scores above it are counted.</summary>
    public int[] Lowest => _lowest;

    /// <summary>By draw, one more than the field's best score, or one more than <see cref="Lowest"/> if that is higher.</summary>
    public int[] Highest => _highest;

    /// <summary>A draw's counts up to the field's best score: at index i, how many entries score i more than <see cref="Lowest"/>. Index 0 is not valid.</summary>
    public ReadOnlySpan<int> Of(int lane) => _counts.AsSpan(lane * _width, _highest[lane] - _lowest[lane]);

    /// <summary>Counts a field's scores, at least down to the last of the given places.</summary>
    public void Count(TileScores scores, ContestField field, int places)
    {
        if (ScoreFloor.Guess(scores, field, places) is { } floor && Count(scores, field, places, floor))
            return;
        Count(scores, field, places, scores.Least - Vector512<int>.One);
    }

    /// <summary>Counts the scores above the lowest in each draw.</summary>
    /// <returns>Whether each draw has at least as many entries above the lowest score as there are places.</returns>
    private bool Count(TileScores scores, ContestField field, int places, Vector512<int> lowest)
    {
        lowest.CopyTo(_lowest);
        // Room for the best possible lineup, since the field's best is not known yet.
        Clear(scores.Most - lowest + Vector512<int>.One);
        var firstCells = (Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) * _width) - lowest;
        var found = new Found(lowest, Vector512<int>.Zero);
        for (int first = 0; first < field.Lineups.Length; first += LineupsAtATime)
        {
            int count = Math.Min(LineupsAtATime, field.Lineups.Length - first);
            int gathered = Gather(scores.Parts, field.Lineups.Span.Slice(first, count), field.Counts.Span.Slice(first, count), lowest, firstCells, ref found);
            Add(gathered);
        }

        (found.Best + Vector512<int>.One).CopyTo(_highest);
        return Vector512.GreaterThanOrEqualAll(found.Entries, Vector512.Create(places));
    }

    private void Clear(Vector512<int> room)
    {
        _width = 1;
        for (int lane = 0; lane < DrawTile.Lanes; lane++)
            _width = Math.Max(_width, room[lane]);
        int size = _width * DrawTile.Lanes;
        if (_counts.Length < size)
            _counts = new int[size + (size / Spare)];
        else
            Array.Clear(_counts, 0, size);
    }

    /// <summary>Finds the counts that some lineups raise. Most scores are too low to count, so the others are gathered first and counted afterwards.</summary>
    /// <returns>How many counts were gathered.</returns>
    // Compiled once, for the vectors of this processor, and separate from the counting so that the whole loop runs in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Gather(TileScores.LineupParts parts, ReadOnlySpan<UniverseLineup> lineups, ReadOnlySpan<int> times, Vector512<int> lowest, Vector512<int> firstCells, ref Found found)
    {
        ref int cell = ref MemoryMarshal.GetArrayDataReference(_cells);
        ref int entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        ref int ofLineup = ref MemoryMarshal.GetReference(times);
        nuint gathered = 0;
        var (best, all) = found;
        foreach (ref readonly var lineup in lineups)
        {
            var score = parts.Of(lineup);
            best = Vector512.Max(best, score);
            var isCounted = Vector512.GreaterThan(score, lowest);
            var ofEach = Vector512.Create(ofLineup);
            all += isCounted & ofEach;
            ofEach.StoreUnsafe(ref entries, gathered);
            gathered += Compress(isCounted, score + firstCells, ref Unsafe.Add(ref cell, gathered));
            ofLineup = ref Unsafe.Add(ref ofLineup, 1);
        }

        found = new Found(best, all);
        return (int)gathered;
    }

    /// <summary>Stores the selected lanes one after the other.</summary>
    /// <returns>How many lanes were stored.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Compress(Vector512<int> isAsked, Vector512<int> lanes, ref int room)
    {
        ulong asked = isAsked.ExtractMostSignificantBits();
        if (Avx512F.IsSupported)
        {
            Avx512F.Compress(Vector512<int>.Zero, isAsked, lanes).StoreUnsafe(ref room);
            return (nuint)BitOperations.PopCount(asked);
        }

        nuint count = 0;
        for (; asked != 0; asked &= asked - 1)
            Unsafe.Add(ref room, count++) = lanes[BitOperations.TrailingZeroCount(asked)];
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Add(int gathered)
    {
        ref int count = ref MemoryMarshal.GetArrayDataReference(_counts);
        ref int cell = ref MemoryMarshal.GetArrayDataReference(_cells);
        ref int entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        for (nuint i = 0; i < (nuint)gathered; i++)
            Unsafe.Add(ref count, (uint)Unsafe.Add(ref cell, i)) += Unsafe.Add(ref entries, i);
    }

    /// <summary>What has been found so far.</summary>
    /// <param name="Best">By draw, the best score.</param>
    /// <param name="Entries">By draw, how many entries score above the lowest.</param>
    private readonly record struct Found(Vector512<int> Best, Vector512<int> Entries);
}
