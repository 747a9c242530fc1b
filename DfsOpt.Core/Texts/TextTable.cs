using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DfsOpt.Core.Texts;

/// <summary>Distinct texts, found by their bytes; each gets the next number, from 0. Made to be cleared and filled again.</summary>
internal sealed class TextTable
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // Drawn anew in each process, so that nobody can write a file whose texts all collide.
    private static readonly ulong _seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private int[] _slots = new int[256];
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

    /// <summary>The number of a text, a new one if it is new.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        uint hash = Hash(text);
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            int number = _slots[slot] - 1;
            if (number < 0)
                return Append(text, hash, slot);
            ref readonly var entry = ref _entries[number];
            if (entry.Hash == hash && entry.Length == text.Length && _bytes.AsSpan(entry.Start, entry.Length).SequenceEqual(text))
                return number;
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

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = _seed ^ (ulong)text.Length;
        var rest = text;
        while (rest.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(rest));
            rest = rest[sizeof(ulong)..];
        }

        if (rest.Length > 0)
            hash = Mix(hash ^ Tail(text, rest));
        return (uint)(hash >> 32);
    }

    // The last eight bytes overlap what was read before; a shorter text is put together byte by byte.
    private static ulong Tail(ReadOnlySpan<byte> text, ReadOnlySpan<byte> rest)
    {
        if (text.Length >= sizeof(ulong))
            return MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..]);
        ulong tail = 0;
        foreach (byte b in rest)
            tail = (tail << 8) | b;
        return tail;
    }

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }

    private int Append(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        if (_bytes.Length - _bytesUsed < text.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _bytesUsed + text.Length));
        text.CopyTo(_bytes.AsSpan(_bytesUsed));
        _entries[Count] = new Entry(hash, _bytesUsed, text.Length);
        _bytesUsed += text.Length;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Spread();
        return Count - 1;
    }

    private void Spread()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)_entries[number].Hash & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = number + 1;
        }
    }

    private readonly record struct Entry(uint Hash, int Start, int Length);
}
