using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DfsOpt.Core.Numbers;

/// <summary>The checksum of zips (ISO 3309), which the platform does not verify.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;

    private static readonly uint[] _tables = MakeTables();
    private static readonly Vector128<ulong> _foldFour = FoldOver(4);
    private static readonly Vector128<ulong> _foldOne = FoldOver(1);

    /// <summary>Continues a checksum with more bytes.</summary>
    /// <param name="checksum">The checksum of the bytes before; 0 if there are none.</param>
    /// <param name="bytes">The bytes that follow.</param>
    public static uint Continue(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint crc = ~checksum;
        if (Pclmulqdq.IsSupported && bytes.Length >= 4 * Vector128<byte>.Count)
        {
            // The folded block has the same checksum as all blocks.
            Span<byte> folded = stackalloc byte[Vector128<byte>.Count];
            Fold(bytes, crc).CopyTo(folded);
            crc = Add(0, folded);
            bytes = bytes[^(bytes.Length % Vector128<byte>.Count)..];
        }

        return ~Add(crc, bytes);
    }

    /// <summary>Adds bytes, eight at a time.</summary>
    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        uint[] tables = _tables;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[(7 << 8) + (byte)low] ^ tables[(6 << 8) + (byte)(low >> 8)]
                ^ tables[(5 << 8) + (byte)(low >> 16)] ^ tables[(4 << 8) + (int)(low >> 24)]
                ^ tables[(3 << 8) + (byte)high] ^ tables[(2 << 8) + (byte)(high >> 8)]
                ^ tables[(1 << 8) + (byte)(high >> 16)] ^ tables[(int)(high >> 24)];
        }

        foreach (byte b in bytes)
            crc = (crc >> 8) ^ tables[(byte)(crc ^ b)];
        return crc;
    }

    /// <summary>Folds all whole blocks of sixteen bytes into one, four at a time.</summary>
    /// <remarks>Gopal and others, Fast CRC Computation for Generic Polynomials Using PCLMULQDQ (Intel, 2009).</remarks>
    private static Vector128<byte> Fold(ReadOnlySpan<byte> bytes, uint crc)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var first = blocks[0] ^ Vector128.CreateScalar((ulong)crc);
        Vector128<ulong> second = blocks[1], third = blocks[2], fourth = blocks[3];
        int next = 4;
        for (var over = _foldFour; next + 4 <= blocks.Length; next += 4)
        {
            first = Folded(first, over) ^ blocks[next];
            second = Folded(second, over) ^ blocks[next + 1];
            third = Folded(third, over) ^ blocks[next + 2];
            fourth = Folded(fourth, over) ^ blocks[next + 3];
        }

        var all = Folded(Folded(Folded(first, _foldOne) ^ second, _foldOne) ^ third, _foldOne) ^ fourth;
        for (; next < blocks.Length; next++)
            all = Folded(all, _foldOne) ^ blocks[next];
        return all.AsByte();
    }

    /// <summary>The value of a block when it is moved some blocks on.</summary>
    private static Vector128<ulong> Folded(Vector128<ulong> block, Vector128<ulong> over) =>
        Pclmulqdq.CarrylessMultiply(block, over, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, over, 0x11);

    private static Vector128<ulong> FoldOver(int blocks)
    {
        int bits = blocks * Vector128<byte>.Count * 8;
        return Vector128.Create(PowerOfX(bits + 32), PowerOfX(bits - 32));
    }

    /// <summary>A power of x modulo the polynomial, with its bits reversed, as everywhere in this class.</summary>
    private static ulong PowerOfX(int power)
    {
        uint remainder = 1u << 31;
        for (; power > 0; power--)
            remainder = TimesX(remainder);
        return (ulong)remainder << 1;
    }

    private static uint TimesX(uint remainder) => (remainder & 1) != 0 ? (remainder >> 1) ^ Polynomial : remainder >> 1;

    private static uint[] MakeTables()
    {
        uint[] tables = new uint[Slices << 8];
        for (uint i = 0; i < 256; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++)
                crc = TimesX(crc);
            tables[i] = crc;
        }

        for (int i = 256; i < tables.Length; i++)
            tables[i] = (tables[i - 256] >> 8) ^ tables[(byte)tables[i - 256]];
        return tables;
    }
}
