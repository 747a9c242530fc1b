using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace DfsOpt.Core.Lineups;

/// <summary>What makes two lineups the same: SHA-256 over the normalised names, captain first, the others in ordinal order.</summary>
internal static class LineupHash
{
    /// <summary>Its length in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private static readonly byte[][] _labels =
        [.. Enumerable.Range(0, LineupText.Slots).Select(slot => Encoding.ASCII.GetBytes(slot == 0 ? "CPT:" : $"|UTIL{slot}:"))];

    /// <summary>Writes the hash of a lineup.</summary>
    /// <param name="lineup">The captain, then the others in ordinal order of their normalised names.</param>
    /// <param name="normalisedNames">UTF-8, by number.</param>
    /// <param name="hash">Room for <see cref="Size"/> bytes.</param>
    public static void Write(SixNames lineup, IReadOnlyList<byte[]> normalisedNames, Span<byte> hash)
    {
        int length = 0;
        for (int slot = 0; slot < LineupText.Slots; slot++)
            length += _labels[slot].Length + normalisedNames[lineup[slot]].Length;
        byte[]? rented = length > 512 ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> text = rented ?? stackalloc byte[512];
        int at = 0;
        for (int slot = 0; slot < LineupText.Slots; slot++)
        {
            _labels[slot].CopyTo(text[at..]);
            at += _labels[slot].Length;
            normalisedNames[lineup[slot]].CopyTo(text[at..]);
            at += normalisedNames[lineup[slot]].Length;
        }

        SHA256.HashData(text[..length], hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }
}
