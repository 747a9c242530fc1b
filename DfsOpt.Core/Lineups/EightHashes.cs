using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace DfsOpt.Core.Lineups;

/// <summary>
/// SHA-256 of eight short texts at once, one in each lane of a vector: a call to the platform's own costs several times what it
/// takes to hash a lineup, and a season has hundreds of thousands.
/// </summary>
/// <remarks>NIST FIPS 180-4.</remarks>
internal sealed class EightHashes
{
    public const int Lanes = 8;

    /// <summary>The longest text, in bytes.</summary>
    public const int LongestText = (MostBlocks * BlockSize) - Padding;

    private const int MostBlocks = 4;
    private const int BlockSize = 64;
    private const int LaneSize = MostBlocks * BlockSize;
    private const int WordsPerBlock = BlockSize / sizeof(uint);
    private const int StateWords = SHA256.HashSizeInBytes / sizeof(uint);
    private const int Rounds = 64;

    // A one bit after the text, and its length in eight bytes.
    private const int Padding = 1 + sizeof(ulong);

    // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static readonly uint[] _constants =
    [
        0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
        0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
        0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
        0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    ];

    private readonly byte[] _texts = new byte[Lanes * LaneSize];
    private readonly int[] _blocks = new int[Lanes];
    private readonly Vector256<uint>[] _schedule = new Vector256<uint>[Rounds];
    private readonly uint[] _state = new uint[StateWords * Lanes];

    /// <summary>Whether this machine has vectors that are wide enough.</summary>
    public static bool IsSupported
    {
        // Inlined, it would force its callers to be compiled at run time too.
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => Vector256.IsHardwareAccelerated;
    }

    /// <summary>Room for a lane's text.</summary>
    public Span<byte> Text(int lane) => _texts.AsSpan(lane * LaneSize, LaneSize);

    /// <summary>Ends a lane's text.</summary>
    /// <param name="lane">From 0 to 7.</param>
    /// <param name="length">How many bytes of <see cref="Text"/> it is; at most <see cref="LongestText"/>.</param>
    public void End(int lane, int length)
    {
        var text = Text(lane);
        int blocks = (length + Padding + BlockSize - 1) / BlockSize;
        int end = blocks * BlockSize;
        text[length..end].Clear();
        text[length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(text[(end - sizeof(ulong))..], (ulong)length * 8);
        _blocks[lane] = blocks;
    }

    /// <summary>Writes the eight hashes, one after the other.</summary>
    public void Write(Span<byte> hashes)
    {
        HashAll();
        for (int lane = 0; lane < Lanes; lane++)
        {
            for (int word = 0; word < StateWords; word++)
                BinaryPrimitives.WriteUInt32BigEndian(hashes[((lane * SHA256.HashSizeInBytes) + (word * sizeof(uint)))..], _state[(word * Lanes) + lane]);
        }
    }

    // Vectors of this width cannot be compiled ahead of time for every machine.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void HashAll()
    {
        var blocks = Vector256.Create(_blocks).AsUInt32();
        Vector256<uint> a = Vector256.Create(0x6A09E667u), b = Vector256.Create(0xBB67AE85u), c = Vector256.Create(0x3C6EF372u), d = Vector256.Create(0xA54FF53Au);
        Vector256<uint> e = Vector256.Create(0x510E527Fu), f = Vector256.Create(0x9B05688Cu), g = Vector256.Create(0x1F83D9ABu), h = Vector256.Create(0x5BE0CD19u);
        int most = 0;
        foreach (int count in _blocks)
            most = Math.Max(most, count);
        ref var schedule = ref MemoryMarshal.GetArrayDataReference(_schedule);
        for (int block = 0; block < most; block++)
        {
            Schedule(block);
            Vector256<uint> a0 = a, b0 = b, c0 = c, d0 = d, e0 = e, f0 = f, g0 = g, h0 = h;
            for (int round = 0; round < Rounds; round += 8)
            {
                Round(a, b, c, ref d, e, f, g, ref h, Scheduled(ref schedule, round));
                Round(h, a, b, ref c, d, e, f, ref g, Scheduled(ref schedule, round + 1));
                Round(g, h, a, ref b, c, d, e, ref f, Scheduled(ref schedule, round + 2));
                Round(f, g, h, ref a, b, c, d, ref e, Scheduled(ref schedule, round + 3));
                Round(e, f, g, ref h, a, b, c, ref d, Scheduled(ref schedule, round + 4));
                Round(d, e, f, ref g, h, a, b, ref c, Scheduled(ref schedule, round + 5));
                Round(c, d, e, ref f, g, h, a, ref b, Scheduled(ref schedule, round + 6));
                Round(b, c, d, ref e, f, g, h, ref a, Scheduled(ref schedule, round + 7));
            }

            // A text that has ended keeps its state.
            var goesOn = Vector256.GreaterThan(blocks, Vector256.Create((uint)block));
            a = a0 + (a & goesOn);
            b = b0 + (b & goesOn);
            c = c0 + (c & goesOn);
            d = d0 + (d & goesOn);
            e = e0 + (e & goesOn);
            f = f0 + (f & goesOn);
            g = g0 + (g & goesOn);
            h = h0 + (h & goesOn);
        }

        ref uint state = ref MemoryMarshal.GetArrayDataReference(_state);
        a.StoreUnsafe(ref state);
        b.StoreUnsafe(ref state, 8);
        c.StoreUnsafe(ref state, 16);
        d.StoreUnsafe(ref state, 24);
        e.StoreUnsafe(ref state, 32);
        f.StoreUnsafe(ref state, 40);
        g.StoreUnsafe(ref state, 48);
        h.StoreUnsafe(ref state, 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Scheduled(ref Vector256<uint> schedule, int round) =>
        Unsafe.Add(ref schedule, round) + Vector256.Create(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_constants), round));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        Vector256<uint> a, Vector256<uint> b, Vector256<uint> c, ref Vector256<uint> d,
        Vector256<uint> e, Vector256<uint> f, Vector256<uint> g, ref Vector256<uint> h, Vector256<uint> scheduled)
    {
        h += (Rotated(e, 6) ^ Rotated(e, 11) ^ Rotated(e, 25)) + (g ^ (e & (f ^ g))) + scheduled;
        d += h;
        h += (Rotated(a, 2) ^ Rotated(a, 13) ^ Rotated(a, 22)) + ((a & b) | (c & (a | b)));
    }

    /// <summary>Loads a block's words of all lanes, and derives those of the later rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Schedule(int block)
    {
        ref var schedule = ref MemoryMarshal.GetArrayDataReference(_schedule);
        ref byte texts = ref MemoryMarshal.GetArrayDataReference(_texts);
        for (int word = 0; word < WordsPerBlock; word++)
            Unsafe.Add(ref schedule, word) = Words(ref Unsafe.Add(ref texts, (block * BlockSize) + (word * sizeof(uint))));
        for (int round = WordsPerBlock; round < Rounds; round++)
        {
            ref var scheduled = ref Unsafe.Add(ref schedule, round);
            var early = Unsafe.Add(ref scheduled, -15);
            var late = Unsafe.Add(ref scheduled, -2);
            scheduled = Unsafe.Add(ref scheduled, -16) + (Rotated(early, 7) ^ Rotated(early, 18) ^ (early >>> 3))
                + Unsafe.Add(ref scheduled, -7) + (Rotated(late, 17) ^ Rotated(late, 19) ^ (late >>> 10));
        }
    }

    /// <summary>The words at the same position in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Words(ref byte first) => Vector256.Create(
        Word(ref first, 0), Word(ref first, 1), Word(ref first, 2), Word(ref first, 3), Word(ref first, 4), Word(ref first, 5), Word(ref first, 6), Word(ref first, 7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Word(ref byte first, int lane) =>
        BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, lane * LaneSize)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Rotated(Vector256<uint> words, int bits) => (words >>> bits) | (words << (32 - bits));
}
