using System.Buffers;
using System.Security.Cryptography;

namespace DfsOpt.Core.Lineups;

/// <summary>What makes two lineups the same: SHA-256 over the normalised names, captain first, the others in ordinal order.</summary>
internal sealed class LineupHash : IDisposable
{
    /// <summary>Its length in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    // Fewer are hashed one by one before the way for many is compiled.
    private const int Many = 10_000;

    private static readonly byte[][] _labels =
        ["CPT:"u8.ToArray(), "|UTIL1:"u8.ToArray(), "|UTIL2:"u8.ToArray(), "|UTIL3:"u8.ToArray(), "|UTIL4:"u8.ToArray(), "|UTIL5:"u8.ToArray()];

    // One that is used again costs two thirds of a new one each time.
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Writes the hash of a lineup.</summary>
    /// <param name="lineup">The captain, then the others in ordinal order of their normalised names.</param>
    /// <param name="normalisedNames">UTF-8, by number.</param>
    /// <param name="hash">Room for <see cref="Size"/> bytes.</param>
    public void Write(SixNames lineup, byte[][] normalisedNames, Span<byte> hash)
    {
        int length = LengthOf(lineup, normalisedNames);
        byte[]? rented = length > 512 ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> text = rented ?? stackalloc byte[512];
        WriteText(lineup, normalisedNames, text);
        _sha256.AppendData(text[..length]);
        _sha256.GetHashAndReset(hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Writes the hashes of lineups, one behind the other.</summary>
    /// <param name="lineups">As in <see cref="Write"/>.</param>
    /// <param name="normalisedNames">UTF-8, by number.</param>
    /// <param name="hashes">Room for <see cref="Size"/> bytes each.</param>
    /// <param name="before">How many lineups came before these.</param>
    public void WriteAll(ReadOnlySpan<SixNames> lineups, byte[][] normalisedNames, Span<byte> hashes, long before = 0)
    {
        int done = before + lineups.Length >= Many && EightHashes.IsSupported ? WriteByEight(lineups, normalisedNames, hashes) : 0;
        for (; done < lineups.Length; done++)
            Write(lineups[done], normalisedNames, hashes[(done * Size)..]);
    }

    public void Dispose() => _sha256.Dispose();

    /// <returns>How many were written: all but the last few.</returns>
    private int WriteByEight(ReadOnlySpan<SixNames> lineups, byte[][] normalisedNames, Span<byte> hashes)
    {
        var eight = new EightHashes();
        int done = 0;
        for (; done + EightHashes.Lanes <= lineups.Length; done += EightHashes.Lanes)
        {
            bool fit = true;
            for (int lane = 0; lane < EightHashes.Lanes && fit; lane++)
            {
                int length = LengthOf(lineups[done + lane], normalisedNames);
                fit = length <= EightHashes.LongestText;
                if (!fit)
                    continue;
                WriteText(lineups[done + lane], normalisedNames, eight.Text(lane));
                eight.End(lane, length);
            }

            if (fit)
            {
                eight.Write(hashes[(done * Size)..]);
                continue;
            }

            for (int lane = 0; lane < EightHashes.Lanes; lane++)
                Write(lineups[done + lane], normalisedNames, hashes[((done + lane) * Size)..]);
        }

        return done;
    }

    private static int LengthOf(SixNames lineup, byte[][] normalisedNames)
    {
        int length = 0;
        for (int slot = 0; slot < LineupText.Slots; slot++)
            length += _labels[slot].Length + normalisedNames[lineup[slot]].Length;
        return length;
    }

    private static void WriteText(SixNames lineup, byte[][] normalisedNames, Span<byte> text)
    {
        for (int slot = 0; slot < LineupText.Slots; slot++)
        {
            _labels[slot].CopyTo(text);
            text = text[_labels[slot].Length..];
            byte[] name = normalisedNames[lineup[slot]];
            name.CopyTo(text);
            text = text[name.Length..];
        }
    }
}
