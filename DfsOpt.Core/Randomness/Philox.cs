using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.Randomness;

/// <summary>
/// Random numbers by position: word k of a stream is a function of key, stream and k alone, so it is the same in whatever order and on
/// whatever thread the words are computed.
/// </summary>
/// <remarks>Philox4x32-10: Salmon, Moraes, Dror and Shaw, Parallel Random Numbers: As Easy as 1, 2, 3 (2011).</remarks>
/// <param name="key">The seed.</param>
internal readonly struct Philox(ulong key)
{
    /// <summary>How many words <see cref="Fill"/> makes at a time.</summary>
    public const int Batch = Lanes * Words;

    private const int Lanes = 8;
    private const int Words = 4;
    private const int Rounds = 10;
    private const ulong MultiplierA = 0xD2511F53, MultiplierB = 0xCD9E8D57;
    private const uint BumpA = 0x9E3779B9, BumpB = 0xBB67AE85;

    private static readonly Vector512<ulong> _low = Vector512.Create<ulong>(uint.MaxValue);

    /// <summary>The four words of one counter.</summary>
    public Vector128<uint> At(uint c0, uint c1, uint c2, uint c3)
    {
        uint keyA = (uint)key, keyB = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong a = MultiplierA * c0, b = MultiplierB * c2;
            (c0, c1, c2, c3) = ((uint)(b >> 32) ^ c1 ^ keyA, (uint)b, (uint)(a >> 32) ^ c3 ^ keyB, (uint)a);
            keyA += BumpA;
            keyB += BumpB;
        }

        return Vector128.Create(c0, c1, c2, c3);
    }

    /// <summary>The words of a batch of a stream: those of eight counters, first word first.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="batch">The number of the batch in the stream, from 0.</param>
    /// <param name="words">Room for <see cref="Batch"/> words.</param>
    // Optimised at once, for the vectors of this processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(ulong stream, uint batch, Span<uint> words)
    {
        uint keyA = (uint)key, keyB = (uint)(key >> 32);
        var c0 = Vector512.Create((ulong)batch * Lanes) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
        var c1 = Vector512.ShiftRightLogical(c0, 32);
        c0 &= _low;
        var c2 = Vector512.Create((ulong)(uint)stream);
        var c3 = Vector512.Create(stream >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            var a = c0 * MultiplierA;
            var b = c2 * MultiplierB;
            c0 = Vector512.ShiftRightLogical(b, 32) ^ c1 ^ Vector512.Create((ulong)keyA);
            c2 = Vector512.ShiftRightLogical(a, 32) ^ c3 ^ Vector512.Create((ulong)keyB);
            c1 = b & _low;
            c3 = a & _low;
            keyA += BumpA;
            keyB += BumpB;
        }

        Store(c0, words);
        Store(c1, words[Lanes..]);
        Store(c2, words[(2 * Lanes)..]);
        Store(c3, words[(3 * Lanes)..]);
    }

    private static void Store(Vector512<ulong> words, Span<uint> room) =>
        Vector256.Narrow(words.GetLower(), words.GetUpper()).CopyTo(room);
}
