using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Lineups;

/// <summary>The candidates for UTIL or FLEX in a lineup's text, as one bit for the space before each.</summary>
internal ref struct SlotBits
{
    /// <summary>The supported lengths, in bytes; other lineups are rare.</summary>
    public const int ShortestText = BlockSize + LineupText.SlotLength, LongestText = 3 * BitsPerWord;

    private const int BlockSize = 16;
    private const int BitsPerWord = 64;

    private ulong _early, _middle, _late;

    public SlotBits(ReadOnlySpan<byte> text)
    {
        ref byte start = ref MemoryMarshal.GetReference(text);
        int lastBlock = text.Length - ShortestText;
        for (int at = 0; at < text.Length - LineupText.SlotLength; at += BlockSize)
        {
            // The last block overlaps the previous one.
            int block = Math.Min(at, lastBlock);
            ulong found = Slots(ref start, block) >> (at - block);
            if (at < BitsPerWord)
                _early |= found << at;
            else if (at < 2 * BitsPerWord)
                _middle |= found << (at - BitsPerWord);
            else
                _late |= found << (at - (2 * BitsPerWord));
        }
    }

    public readonly int Count => BitOperations.PopCount(_early) + BitOperations.PopCount(_middle) + BitOperations.PopCount(_late);

    /// <summary>Takes the next index. Without a branch, as the word that has it cannot be predicted.</summary>
    public int Next()
    {
        int place = _early != 0 ? BitOperations.TrailingZeroCount(_early)
            : _middle != 0 ? BitsPerWord + BitOperations.TrailingZeroCount(_middle)
            : (2 * BitsPerWord) + BitOperations.TrailingZeroCount(_late);
        _late = (_early | _middle) != 0 ? _late : _late & (_late - 1);
        _middle = _early != 0 ? _middle : _middle & (_middle - 1);
        _early &= _early - 1;
        return place;
    }

    private static ulong Slots(ref byte start, int from)
    {
        var first = Vector128.LoadUnsafe(ref start, (nuint)from + 1);
        var slots = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)from), Vector128.Create((byte)' '))
            & Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)(from + LineupText.SlotLength)), Vector128.Create((byte)' '))
            & (Vector128.Equals(first, Vector128.Create((byte)'U')) | Vector128.Equals(first, Vector128.Create((byte)'F')));
        return slots.ExtractMostSignificantBits();
    }
}
