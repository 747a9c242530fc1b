using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DfsOpt.Core.Texts;

/// <summary>Numbers distinct UTF-8 texts from 0 in the order they are added. <see cref="Clear"/> keeps its memory.</summary>
internal sealed class Utf8Interner
{
    private const int WordSize = sizeof(ulong);
    private const ulong TagMask = 0xFFFFFFFF_00000000;

    // Random for each table, so that nobody can craft a file whose texts all collide.
    private readonly ulong _ofFirst = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(WordSize)) | 1;
    private readonly ulong _ofLast = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(WordSize)) | 1;

    // A slot holds the upper half of a hash and a number plus one, so that most different texts are told apart without comparing them.
    private ulong[] _slots = new ulong[256];
    private Entry[] _entries = new Entry[128];
    private byte[] _bytes = new byte[4096];
    private int _bytesUsed;

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

    /// <summary>The number of a text; a new text gets the next one.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        var (first, last) = Ends(text);
        ulong hash = Hash(text, first, last);
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            ulong held = _slots[slot];
            if (held == 0)
                return Append(text, hash, slot, first, last);
            if (((held ^ hash) & TagMask) != 0)
                continue;
            int number = (int)(uint)held - 1;
            ref readonly var entry = ref _entries[number];
            if (entry.Length == text.Length && entry.First == first && entry.Last == last && (text.Length <= 2 * WordSize || this[number].SequenceEqual(text)))
                return number;
        }
    }

    /// <summary>Removes every text and keeps the memory.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
        _bytesUsed = 0;
    }

    /// <summary>A copy of the texts, trimmed to size.</summary>
    public TextList ToList()
    {
        int[] starts = new int[Count + 1];
        for (int i = 0; i < Count; i++)
            starts[i] = _entries[i].Start;
        starts[Count] = _bytesUsed;
        return new TextList(_bytes.AsSpan(0, _bytesUsed).ToArray(), starts);
    }

    /// <summary>A text's first and last eight bytes: all of a text of up to sixteen bytes. They overlap in a short one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) Ends(ReadOnlySpan<byte> text)
    {
        ref byte start = ref MemoryMarshal.GetReference(text);
        int length = text.Length;
        if (length >= WordSize)
            return (Word(ref start, 0), Word(ref start, length - WordSize));
        if (length >= sizeof(uint))
            return (Unsafe.ReadUnaligned<uint>(ref start), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, length - sizeof(uint))));
        return length == 0 ? (0UL, 0UL) : ((ulong)((start << 16) | (Unsafe.Add(ref start, length >> 1) << 8) | Unsafe.Add(ref start, length - 1)), 0UL);
    }

    /// <summary>Differs from one table to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Hash(ReadOnlySpan<byte> text, ulong first, ulong last)
    {
        ulong hash = Folded(((first ^ (ulong)text.Length) * _ofFirst) + (last * _ofLast));
        ref byte start = ref MemoryMarshal.GetReference(text);
        for (int at = WordSize; at < text.Length - WordSize; at += WordSize)
            hash = Folded((hash ^ Word(ref start, at)) * _ofFirst);
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Folded(ulong product) => product ^ (product >> 32);

    private static ulong Word(ref byte start, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at));

    private int Append(ReadOnlySpan<byte> text, ulong hash, int slot, ulong first, ulong last)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        if (_bytes.Length - _bytesUsed < text.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _bytesUsed + text.Length));
        text.CopyTo(_bytes.AsSpan(_bytesUsed));
        _entries[Count] = new Entry(first, last, _bytesUsed, text.Length);
        _bytesUsed += text.Length;
        _slots[slot] = (hash & TagMask) | (uint)++Count;
        if (Count * 2 > _slots.Length)
            Rehash();
        return Count - 1;
    }

    private void Rehash()
    {
        ulong[] slots = new ulong[_slots.Length * 2];
        int mask = slots.Length - 1;
        for (int number = 0; number < Count; number++)
        {
            ref readonly var entry = ref _entries[number];
            ulong hash = Hash(this[number], entry.First, entry.Last);
            int slot = (int)hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = (hash & TagMask) | (uint)(number + 1);
        }

        _slots = slots;
    }

    private readonly record struct Entry(ulong First, ulong Last, int Start, int Length);
}
