using System.Buffers;
using System.Security.Cryptography;

namespace DfsOpt.Core.Lineups;

/// <summary>Identifies a lineup: SHA-256 over the normalised names, captain first, the others in ordinal order.</summary>
internal sealed class LineupHash
{
    /// <summary>Its length in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    // For fewer than this, hashing one by one is faster than compiling the vector code.
    private const int Many = 10_000;

    // The index of the slot's number in a label.
    private const int Digit = 5;

    private EightHashes? _eight;
    private long _hashed;

    private static ReadOnlySpan<byte> Captain => "CPT:"u8;

    private static ReadOnlySpan<byte> Other => "|UTIL0:"u8;

    /// <summary>Writes the hash of a lineup.</summary>
    /// <param name="lineup">The captain, then the others in ordinal order of their normalised names.</param>
    /// <param name="normalisedNames">UTF-8, by number.</param>
    /// <param name="hash">Room for <see cref="Size"/> bytes.</param>
    public static void Write(LineupSlots lineup, byte[][] normalisedNames, Span<byte> hash)
    {
        int length = LengthOf(lineup, normalisedNames);
        byte[]? rented = length > 512 ? ArrayPool<byte>.Shared.Rent(length) : null;
        var text = rented ?? stackalloc byte[512];
        WriteText(lineup, normalisedNames, text);
        SHA256.HashData(text[..length], hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Writes the hashes of lineups, one after the other.</summary>
    /// <param name="lineups">As in <see cref="Write"/>.</param>
    /// <param name="normalisedNames">UTF-8, by number.</param>
    /// <param name="hashes">Room for <see cref="Size"/> bytes each.</param>
    public void WriteAll(ReadOnlySpan<LineupSlots> lineups, byte[][] normalisedNames, Span<byte> hashes)
    {
        _hashed += lineups.Length;
        if (_hashed >= Many && EightHashes.IsSupported)
            WriteByEight(lineups, normalisedNames, hashes);
        else
            WriteOneByOne(lineups, normalisedNames, hashes);
    }

    private void WriteByEight(ReadOnlySpan<LineupSlots> lineups, byte[][] normalisedNames, Span<byte> hashes)
    {
        _eight ??= new EightHashes();
        Span<byte> eight = stackalloc byte[EightHashes.Lanes * Size];
        while (lineups.Length > 0)
        {
            var next = lineups[..Math.Min(lineups.Length, EightHashes.Lanes)];
            if (TryTakeTexts(next, normalisedNames))
            {
                _eight.Write(eight);
                eight[..(next.Length * Size)].CopyTo(hashes);
            }
            else
            {
                WriteOneByOne(next, normalisedNames, hashes);
            }

            lineups = lineups[next.Length..];
            hashes = hashes[(next.Length * Size)..];
        }
    }

    /// <summary>Gives each lineup a lane; <see langword="false"/> if one is too long for it.</summary>
    private bool TryTakeTexts(ReadOnlySpan<LineupSlots> lineups, byte[][] normalisedNames)
    {
        for (int lane = 0; lane < lineups.Length; lane++)
        {
            int length = LengthOf(lineups[lane], normalisedNames);
            if (length > EightHashes.LongestText)
                return false;
            WriteText(lineups[lane], normalisedNames, _eight!.Text(lane));
            _eight.End(lane, length);
        }

        return true;
    }

    private static void WriteOneByOne(ReadOnlySpan<LineupSlots> lineups, byte[][] normalisedNames, Span<byte> hashes)
    {
        for (int i = 0; i < lineups.Length; i++)
            Write(lineups[i], normalisedNames, hashes[(i * Size)..]);
    }

    private static int LengthOf(LineupSlots lineup, byte[][] normalisedNames)
    {
        int length = Captain.Length + ((Showdown.Slots - 1) * Other.Length);
        foreach (ushort name in lineup)
            length += normalisedNames[name].Length;
        return length;
    }

    private static void WriteText(LineupSlots lineup, byte[][] normalisedNames, Span<byte> text)
    {
        Captain.CopyTo(text);
        int length = Captain.Length;
        Append(normalisedNames[lineup[0]], text, ref length);
        for (int slot = 1; slot < Showdown.Slots; slot++)
        {
            Other.CopyTo(text[length..]);
            text[length + Digit] = (byte)('0' + slot);
            length += Other.Length;
            Append(normalisedNames[lineup[slot]], text, ref length);
        }
    }

    private static void Append(byte[] name, Span<byte> text, ref int length)
    {
        name.CopyTo(text[length..]);
        length += name.Length;
    }
}
