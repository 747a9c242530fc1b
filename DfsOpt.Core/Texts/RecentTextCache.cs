using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DfsOpt.Core.Texts;

/// <summary>A direct-mapped cache of the numbers of recent texts, cheaper than a look-up among all texts. A text may be evicted at any time.</summary>
internal sealed class RecentTextCache
{
    private const int SlotBits = 10;
    private const int SlotCount = 1 << SlotBits;

    // In bytes. Longer texts are rare and not cached.
    private const int LongestText = 160;

    // Random for each worker, so that nobody can craft a file whose texts all share a slot.
    private readonly ulong[] _multipliers = MemoryMarshal.Cast<byte, ulong>(RandomNumberGenerator.GetBytes(4 * sizeof(ulong))).ToArray();

    private readonly byte[] _texts = GC.AllocateUninitializedArray<byte>(SlotCount * LongestText);
    private readonly int[] _lengths = new int[SlotCount];
    private readonly int[] _numbers = new int[SlotCount];

    /// <summary>The slot of a text: a hash of four words spread evenly over it.</summary>
    public int SlotOf(ReadOnlySpan<byte> text)
    {
        int last = text.Length - sizeof(ulong);
        if (last < 0)
            return text.Length;
        ref byte start = ref MemoryMarshal.GetReference(text);
        ulong hash = (ulong)text.Length;
        for (int word = 0; word < 4; word++)
            hash += Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, last * word / 3)) * (_multipliers[word] | 1);
        return (int)(hash >> (64 - SlotBits));
    }

    /// <summary>Finds a text's number if it is still cached.</summary>
    /// <param name="slot">The text's slot, from <see cref="SlotOf"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="number">The number it was stored with.</param>
    public bool TryFind(int slot, ReadOnlySpan<byte> text, out int number)
    {
        number = _numbers[slot];
        return _lengths[slot] == text.Length && !text.IsEmpty && text.SequenceEqual(_texts.AsSpan(slot * LongestText, text.Length));
    }

    /// <summary>Stores a text, evicting the one in its slot.</summary>
    public void Store(int slot, ReadOnlySpan<byte> text, int number)
    {
        if (text.Length > LongestText)
            return;
        text.CopyTo(_texts.AsSpan(slot * LongestText));
        _lengths[slot] = text.Length;
        _numbers[slot] = number;
    }

    /// <summary>Removes every text.</summary>
    public void Clear() => Array.Clear(_lengths);
}
