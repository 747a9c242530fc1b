using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DfsOpt.Core.Texts;

/// <summary>
/// Texts by number. One that comes again soon has the number that it had; much later it may get another, which costs less than
/// to look among them all.
/// </summary>
internal sealed class RecentTexts
{
    private const int PlaceBits = 12;

    // Drawn anew in each process, so that nobody can write a file whose texts all have one place.
    private static readonly ulong[] _multipliers = MemoryMarshal.Cast<byte, ulong>(RandomNumberGenerator.GetBytes(4 * sizeof(ulong))).ToArray();

    // The number, plus one, of the text that came last to each place.
    private readonly int[] _recent = new int[1 << PlaceBits];
    private int[] _starts = new int[1024];
    private byte[] _bytes = new byte[64 * 1024];

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bytes.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);
    }

    /// <summary>The number of a text: the one that it had lately, or a new one.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        ref int recent = ref _recent[Place(text)];
        if (recent > 0 && this[recent - 1].SequenceEqual(text))
            return recent - 1;
        int start = _starts[Count];
        if (_bytes.Length - start < text.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + text.Length));
        text.CopyTo(_bytes.AsSpan(start));
        recent = ++Count;
        if (Count == _starts.Length)
            Array.Resize(ref _starts, Count * 2);
        _starts[Count] = start + text.Length;
        return Count - 1;
    }

    /// <summary>Forgets every text and keeps the room for the next.</summary>
    public void Clear()
    {
        Array.Clear(_recent);
        Count = 0;
    }

    /// <summary>From four words of the text, spread over it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(ReadOnlySpan<byte> text)
    {
        int last = text.Length - sizeof(ulong);
        if (last < 0)
            return text.Length;
        ref byte start = ref MemoryMarshal.GetReference(text);
        ulong hash = (ulong)text.Length;
        for (int word = 0; word < 4; word++)
            hash += Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, last * word / 3)) * (_multipliers[word] | 1);
        return (int)(hash >> (64 - PlaceBits));
    }
}
