namespace DfsOpt.Core.Randomness;

/// <summary>The words of a stream, one after the other.</summary>
internal ref struct RandomWords(Philox random, ulong stream, Span<uint> room)
{
    // 53 bits: every double from 0 to 1 in steps of 2^-53.
    private const int HighBits = 26, LowBits = 27;
    private const double Unit = 1.0 / (1L << (HighBits + LowBits));

    private readonly Span<uint> _words = room[..Philox.Batch];
    private uint _batch;
    private int _next = Philox.Batch;

    /// <summary>The next number, from 0 to below 1.</summary>
    public double NextDouble() => (((long)(NextWord() >> (32 - HighBits)) << LowBits) | (NextWord() >> (32 - LowBits))) * Unit;

    private uint NextWord()
    {
        if (_next == _words.Length)
        {
            random.Fill(stream, _batch++, _words);
            _next = 0;
        }

        return _words[_next++];
    }
}
