using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Numbers;

/// <summary>
/// Writes doubles of everyday size as the shortest decimal that reads back as the same double, the nearest such decimal, just like the
/// platform, in a quarter of the time.
/// </summary>
/// <remarks>
/// A double is m/2^e. Scaled to 17 digits, it and the bounds of what rounds to it are exact integers of two words, so the most digits
/// that can be dropped are found by plain comparison (Steele and White, How to Print Floating-Point Numbers Accurately, 1990).
/// </remarks>
internal static class ShortestDecimal
{
    /// <summary>The smallest magnitude that it writes.</summary>
    public const double Least = 1e-3;

    /// <summary>The magnitudes that it writes are below this.</summary>
    public const double Limit = 1e9;

    private const int Digits = 17;
    private const int MantissaBits = 52;
    private const ulong HiddenBit = 1UL << MantissaBits;
    private const int ExponentBias = 1075;

    // A span over constants does not need the check for a static constructor.
    private static ReadOnlySpan<ulong> Tens =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
        10_000_000_000_000_000_000,
    ];

    private static ReadOnlySpan<double> Magnitudes => [1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>Writes a number if its magnitude is in the supported range.</summary>
    public static bool TryWrite(double value, Span<byte> text, out int written)
    {
        written = 0;
        double magnitude = Math.Abs(value);
        if (magnitude is not (>= Least and < Limit))
            return false;
        ulong bits = BitConverter.DoubleToUInt64Bits(magnitude);
        ulong mantissa = (bits & (HiddenBit - 1)) | HiddenBit;
        int shift = ExponentBias - (int)(bits >> MantissaBits);
        int whole = IntegerDigits(magnitude);
        // Doubles are closer below a power of two than above it; the platform handles that case.
        if (mantissa == HiddenBit || !TryShorten(mantissa, shift, Digits - whole, out ulong digits, out int dropped))
            return false;
        if (value < 0)
            text[written++] = (byte)'-';
        written += Write(digits, Digits - whole - dropped, hasWhole: whole > 0, text[written..]);
        return true;
    }

    /// <summary>The number of digits before the point; 0 or less if zeros follow it.</summary>
    private static int IntegerDigits(double magnitude)
    {
        int i = 3;
        while (magnitude < Magnitudes[i])
            i--;
        while (magnitude >= Magnitudes[i + 1])
            i++;
        return i - 2;
    }

    // Its wide multiplication cannot be compiled ahead of time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryShorten(ulong mantissa, int shift, int decimals, out ulong digits, out int dropped)
    {
        ulong half = Tens[decimals];
        ulong high = Math.BigMul(half, mantissa << 1, out ulong low);
        int bits = shift + 1;
        ulong fractionMask = (1UL << bits) - 1;
        digits = (high << (64 - bits)) | (low >> bits);
        dropped = 0;
        ulong fraction = low & fractionMask;
        // Half the distance to the next double on either side, as digits and a remainder.
        ulong halfDigits = half >> bits, halfFraction = half & fractionMask;
        // A value exactly on a bound, or halfway between two candidates, is left to the platform.
        ulong middle = 1UL << (bits - 1);
        if (fraction == halfFraction || fraction + halfFraction == fractionMask + 1 || fraction == middle)
            return false;
        ulong least = digits - halfDigits + (fraction < halfFraction ? 0UL : 1);
        ulong most = digits + halfDigits + (fraction + halfFraction > fractionMask ? 1UL : 0);
        ulong best = digits + (fraction > middle ? 1UL : 0);
        for (int drop = 1; drop < Digits; drop++)
        {
            ulong unit = Tens[drop];
            ulong rest = digits % unit;
            if (rest * 2 == unit && fraction == 0)
                return false;
            ulong candidate = digits - rest + (rest * 2 >= unit ? unit : 0);
            if (candidate < least || candidate > most)
                break;
            best = candidate;
            dropped = drop;
        }

        digits = dropped == 0 ? best : best / Tens[dropped];
        return true;
    }

    private static int Write(ulong digits, int decimals, bool hasWhole, Span<byte> text)
    {
        if (decimals <= 0)
            return DecimalDigits.WriteWhole(digits * Tens[-decimals], text);

        (ulong whole, ulong rest) = hasWhole ? Math.DivRem(digits, Tens[decimals]) : (0, digits);
        int length = DecimalDigits.WriteWhole(whole, text);
        text[length] = (byte)'.';
        DecimalDigits.Write(rest, text.Slice(length + 1, decimals));
        return length + 1 + decimals;
    }
}
