using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DfsOpt.Core.Texts;

/// <summary>A number for each text that came lately, which costs less than to look among them all. Any of them may be forgotten.</summary>
internal sealed class RecentTextCache
{
    private const int PlaceBits = 10;
    private const int Places = 1 << PlaceBits;

    // Longer ones are rare, and not kept.
    private const int LongestText = 160;

    // Drawn anew for each worker, so that nobody can write a file whose texts all have one place.
    private readonly ulong[] _multipliers = MemoryMarshal.Cast<byte, ulong>(RandomNumberGenerator.GetBytes(4 * sizeof(ulong))).ToArray();

    private readonly byte[] _texts = GC.AllocateUninitializedArray<byte>(Places * LongestText);
    private readonly int[] _lengths = new int[Places];
    private readonly int[] _numbers = new int[Places];

    /// <summary>Where a text is kept: at a place from four words of it, spread over it.</summary>
    public int PlaceOf(ReadOnlySpan<byte> text)
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

    /// <summary>Tells a text's number, if it is still kept.</summary>
    /// <param name="place">What <see cref="PlaceOf"/> gave.</param>
    /// <param name="text">The text.</param>
    /// <param name="number">The number that it was kept with.</param>
    public bool TryFind(int place, ReadOnlySpan<byte> text, out int number)
    {
        number = _numbers[place];
        return _lengths[place] == text.Length && !text.IsEmpty && text.SequenceEqual(_texts.AsSpan(place * LongestText, text.Length));
    }

    /// <summary>Keeps a text in place of the one that was there.</summary>
    public void Keep(int place, ReadOnlySpan<byte> text, int number)
    {
        if (text.Length > LongestText)
            return;
        text.CopyTo(_texts.AsSpan(place * LongestText));
        _lengths[place] = text.Length;
        _numbers[place] = number;
    }

    /// <summary>Forgets every text.</summary>
    public void Clear() => Array.Clear(_lengths);
}
