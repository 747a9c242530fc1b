using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using DfsOpt.Core.Fields;
using DfsOpt.Core.Outcomes;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Grades;

/// <summary>How many entries of a field have each score, in each draw of a tile. The field is counted, not sorted; scores up to a lowest one are not told apart.</summary>
internal sealed class ScoreCounts
{
    private const int LineupsAtATime = 64;

    // The next tile may well need a little more room than this one: one part in so many.
    private const int Spare = 4;

    private readonly int[] _lowest = new int[DrawTile.Lanes];
    private readonly int[] _highest = new int[DrawTile.Lanes];

    // Which counts some lineups raise, and by how much. A vector is stored whole, so the last one needs room behind it.
    private readonly int[] _cells = new int[(LineupsAtATime + 1) * DrawTile.Lanes];
    private readonly int[] _entries = new int[(LineupsAtATime + 1) * DrawTile.Lanes];

    // A row a draw.
    private int[] _counts = [];
    private int _width;

    /// <summary>By draw, the score up to which scores are not told apart.</summary>
    public int[] Lowest => _lowest;

    /// <summary>By draw, one more than the field's best score, or than the lowest if that is more.</summary>
    public int[] Highest => _highest;

    /// <summary>A draw's counts: at index i, how many entries have the score i above the lowest, up to the field's best; what is at 0 means nothing.</summary>
    public ReadOnlySpan<int> Of(int lane) => _counts.AsSpan(lane * _width, _highest[lane] - _lowest[lane]);

    /// <summary>Counts a field, at least down to the last of some places, or all of it.</summary>
    public void Count(TileScores scores, ContestField field, int places)
    {
        if (ScoreFloor.Guess(scores, field, places) is { } floor && Count(scores, field, places, floor))
            return;
        Count(scores, field, places, scores.Least - Vector512<int>.One);
    }

    /// <summary>Counts the entries above a score in each draw.</summary>
    /// <returns>Whether each draw has as many as there are places.</returns>
    private bool Count(TileScores scores, ContestField field, int places, Vector512<int> lowest)
    {
        lowest.CopyTo(_lowest);
        // Room for any lineup, as the best of the field is not known yet.
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

    /// <summary>Finds what some lineups raise. Most scores are at or below the lowest that counts: the others are gathered first, then counted.</summary>
    /// <returns>How many counts they raise.</returns>
    // Compiled once, for the vectors of this processor; apart from the counting, so that all of the loop is in registers.
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

    /// <summary>Stores the lanes that are asked for, one behind the other.</summary>
    /// <returns>How many they are.</returns>
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

    /// <summary>What was found so far.</summary>
    /// <param name="Best">By draw, the best score.</param>
    /// <param name="Entries">How many entries are above the lowest.</param>
    private readonly record struct Found(Vector512<int> Best, Vector512<int> Entries);
}
