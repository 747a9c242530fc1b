namespace DfsOpt.Core.Numbers;

/// <summary>
/// Exact decimals as integers. A projection is a whole number of nano-points (1e-9); a lineup's points, where the captain counts
/// 1.5 times, are a whole number of half-nanos (5e-10). Below 65,000 points neither ever rounds.
/// </summary>
internal static class FixedPoint
{
    /// <summary>Nano-points in a point.</summary>
    public const long NanosPerPoint = 1_000_000_000;

    /// <summary>Half-nanos in a point.</summary>
    public const long HalfNanosPerPoint = 2 * NanosPerPoint;

    /// <summary>The most bytes <see cref="Write"/> writes.</summary>
    public const int MaxLength = 32;

    private const int MaxDecimals = 9;
    private const int WrittenDecimals = MaxDecimals + 1;

    // The last two digits, which are mostly zero.
    private const int LateDecimals = 100;
    private const long ProjectionLimit = 10_000 * NanosPerPoint;

    /// <summary>Reads a projection: up to 9 decimals, below 10,000 either way, without exponent.</summary>
    public static bool TryReadProjection(ReadOnlySpan<byte> text, out long nanos)
    {
        nanos = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative || (text.Length > 0 && text[0] == '+'))
            text = text[1..];
        int digits = 0, decimals = -1;
        foreach (byte b in text)
        {
            if (b == '.' && decimals < 0)
            {
                decimals = 0;
                continue;
            }

            if (!char.IsAsciiDigit((char)b) || (decimals >= 0 && ++decimals > MaxDecimals) || nanos >= ProjectionLimit)
                return false;
            nanos = (nanos * 10) + (b - '0');
            digits++;
        }

        if (digits == 0)
            return false;
        for (int d = Math.Max(decimals, 0); d < MaxDecimals; d++)
        {
            if (nanos >= ProjectionLimit)
                return false;
            nanos *= 10;
        }

        if (nanos >= ProjectionLimit)
            return false;
        nanos = negative ? -nanos : nanos;
        return true;
    }

    /// <summary>The double nearest to an amount of nano-points.</summary>
    public static double NanosToDouble(long nanos) => nanos / (double)NanosPerPoint;

    /// <summary>The double nearest to an amount of half-nanos.</summary>
    public static double HalfNanosToDouble(long halfNanos) => halfNanos / (double)HalfNanosPerPoint;

    /// <summary>
    /// Writes an amount of half-nanos as a decimal. It has at most 15 digits, so this is also the shortest text that reads back as
    /// the nearest double.
    /// </summary>
    /// <returns>How many bytes were written.</returns>
    public static int Write(long halfNanos, Span<byte> text)
    {
        int length = 0;
        if (halfNanos < 0)
        {
            text[length++] = (byte)'-';
            halfNanos = -halfNanos;
        }

        long whole = halfNanos / HalfNanosPerPoint;
        long rest = (halfNanos - (whole * HalfNanosPerPoint)) * 5;
        length += DecimalDigits.WriteWhole((ulong)whole, text[length..]);
        if (rest == 0)
            return length;
        text[length++] = (byte)'.';
        (long early, long late) = Math.DivRem(rest, LateDecimals);
        if (late == 0)
            return length + DecimalDigits.WriteDecimals((uint)early, text[length..]);
        DecimalDigits.Write((ulong)rest, text.Slice(length, WrittenDecimals));
        return length + WrittenDecimals - (late % 10 == 0 ? 1 : 0);
    }
}
