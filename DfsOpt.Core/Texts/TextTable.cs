using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DfsOpt.Core.Texts;

/// <summary>Distinct texts, found by their bytes; each gets the next number, from 0. Made to be cleared and filled again.</summary>
internal sealed class TextTable
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong TagMask = 0xFFFFFFFF_00000000;

    // Drawn anew in each process, so that nobody can write a file whose texts all collide.
    private static readonly ulong _seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    // A slot holds the upper half of a hash and a number plus one, so that most texts that differ are told apart without a look at them.
    private ulong[] _slots = new ulong[256];
    private Entry[] _entries = new Entry[128];
    private byte[] _bytes = new byte[4096];
    private int _bytesUsed, _last;

    /// <summary>How many distinct texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            ref readonly var entry = ref _entries[number];
            return _bytes.AsSpan(entry.Start, entry.Length);
        }
    }

    /// <summary>The number of a text, a new one if it is new.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        // Rows with the same points stand together, and the same lineup has the same points.
        if (_last < Count && this[_last].SequenceEqual(text))
            return _last;
        ulong hash = Hash(text);
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            ulong held = _slots[slot];
            if (held == 0)
                return Append(text, hash, slot);
            if (((held ^ hash) & TagMask) != 0)
                continue;
            int number = (int)(uint)held - 1;
            if (this[number].SequenceEqual(text))
                return _last = number;
        }
    }

    /// <summary>Forgets every text and keeps the room for the next.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
        _bytesUsed = 0;
    }

    /// <summary>A copy of the texts that takes no more room than they need.</summary>
    public TextList ToList()
    {
        var starts = new int[Count + 1];
        for (int i = 0; i < Count; i++)
            starts[i] = _entries[i].Start;
        starts[Count] = _bytesUsed;
        return new TextList(_bytes.AsSpan(0, _bytesUsed).ToArray(), starts);
    }

    /// <summary>Sixteen bytes at a time, folded by a wide multiplication, as wyhash does it; only ever compared within one table.</summary>
    // Its wide multiplication cannot be compiled ahead of time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        ref byte start = ref MemoryMarshal.GetReference(text);
        int length = text.Length;
        ulong hash = _seed ^ (ulong)length;
        if (length > 16)
        {
            nint last = length - 16;
            for (nint at = 0; at < last; at += 16)
                hash = Fold(Word(ref start, at) ^ Multiplier, Word(ref start, at + 8) ^ hash);

            // The last sixteen bytes may overlap what was read before.
            return Fold(Word(ref start, last) ^ Multiplier, Word(ref start, last + 8) ^ hash);
        }

        ulong low = 0, high = 0;
        if (length >= 8)
        {
            low = Word(ref start, 0);
            high = Word(ref start, length - 8);
        }
        else if (length >= 4)
        {
            low = Unsafe.ReadUnaligned<uint>(ref start);
            high = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, length - 4));
        }
        else if (length > 0)
        {
            low = (uint)((start << 16) | (Unsafe.Add(ref start, length >> 1) << 8) | Unsafe.Add(ref start, length - 1));
        }

        return Fold(low ^ Multiplier, high ^ hash);
    }

    private static ulong Word(ref byte start, nint at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at));

    private static ulong Fold(ulong one, ulong other)
    {
        ulong high = Math.BigMul(one, other, out ulong low);
        return high ^ low;
    }

    private int Append(ReadOnlySpan<byte> text, ulong hash, int slot)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        if (_bytes.Length - _bytesUsed < text.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _bytesUsed + text.Length));
        text.CopyTo(_bytes.AsSpan(_bytesUsed));
        _entries[Count] = new Entry(_bytesUsed, text.Length);
        _bytesUsed += text.Length;
        _slots[slot] = (hash & TagMask) | (uint)++Count;
        if (Count * 2 > _slots.Length)
            Spread();
        return _last = Count - 1;
    }

    private void Spread()
    {
        var slots = new ulong[_slots.Length * 2];
        int mask = slots.Length - 1;
        for (int number = 0; number < Count; number++)
        {
            ulong hash = Hash(this[number]);
            int slot = (int)hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = (hash & TagMask) | (uint)(number + 1);
        }

        _slots = slots;
    }

    private readonly record struct Entry(int Start, int Length);
}
