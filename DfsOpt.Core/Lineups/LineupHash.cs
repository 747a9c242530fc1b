using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace DfsOpt.Core.Lineups;

/// <summary>What makes two lineups the same: SHA-256 over the normalised names, captain first, the others in ordinal order.</summary>
internal sealed class LineupHash : IDisposable
{
    /// <summary>Its length in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private static readonly byte[][] _labels =
        [.. Enumerable.Range(0, LineupText.Slots).Select(slot => Encoding.ASCII.GetBytes(slot == 0 ? "CPT:" : $"|UTIL{slot}:"))];

    // One that is used again costs two thirds of a new one each time.
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Writes the hash of a lineup.</summary>
    /// <param name="lineup">The captain, then the others in ordinal order of their normalised names.</param>
    /// <param name="normalisedNames">UTF-8, by number.</param>
    /// <param name="hash">Room for <see cref="Size"/> bytes.</param>
    public void Write(SixNames lineup, byte[][] normalisedNames, Span<byte> hash)
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

        _sha256.AppendData(text[..length]);
        _sha256.GetHashAndReset(hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    public void Dispose() => _sha256.Dispose();
}
