using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Numbers;

/// <summary>
/// Writes doubles of everyday size as the shortest decimal that reads back as the same double, the nearest of them to it, as the
/// platform does, in a quarter of the time.
/// </summary>
/// <remarks>
/// A double is m/2^e. Scaled to 17 digits it and the bounds of what rounds to it are exact 128-bit integers, so the most digits
/// that can be dropped are found by plain comparison (Steele and White, How to Print Floating-Point Numbers Accurately, 1990).
/// </remarks>
internal static class ShortestDecimal
{
    /// <summary>The most bytes <see cref="TryWrite"/> writes.</summary>
    public const int MaxLength = 26;

    /// <summary>The magnitudes it writes: from here ...</summary>
    public const double Least = 1e-4;

    /// <summary>... to below here.</summary>
    public const double Limit = 1e9;

    private const int Digits = 17;
    private const int MantissaBits = 52;
    private const ulong HiddenBit = 1UL << MantissaBits;
    private const int ExponentBias = 1075;

    private static readonly UInt128[] _powers = PowersOfTen(24);
    private static readonly ulong[] _tens = Array.ConvertAll(_powers[..19], power => (ulong)power);
    private static readonly double[] _magnitudes = [1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>Writes a number if it is of a magnitude that this can write.</summary>
    public static bool TryWrite(double value, Span<byte> text, out int written)
    {
        written = 0;
        double magnitude = Math.Abs(value);
        if (magnitude is not (>= Least and < Limit))
            return false;
        ulong bits = BitConverter.DoubleToUInt64Bits(magnitude);
        ulong mantissa = (bits & (HiddenBit - 1)) | HiddenBit;
        int shift = ExponentBias - (int)(bits >> MantissaBits);
        int decimals = Digits - IntegerDigits(magnitude);
        // Below a power of two the doubles lie closer than above it; that is for the general way.
        if (mantissa == HiddenBit || !TryShorten(mantissa, shift, decimals, out ulong digits, out int dropped))
            return false;
        decimals -= dropped;
        if (value < 0)
            text[written++] = (byte)'-';
        written += Write(digits, decimals, text[written..]);
        return true;
    }

    /// <summary>How many digits stand before the point; 0 or less where zeros follow it.</summary>
    private static int IntegerDigits(double magnitude)
    {
        int i = _magnitudes.Length - 1;
        while (magnitude < _magnitudes[i])
            i--;
        return i - 3;
    }

    // Its 128-bit arithmetic cannot be compiled ahead of time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryShorten(ulong mantissa, int shift, int decimals, out ulong digits, out int dropped)
    {
        var power = _powers[decimals];
        var scaled = power * (mantissa << 1);
        var half = power;
        int bits = shift + 1;
        var fractionMask = (UInt128.One << bits) - 1;
        digits = (ulong)(scaled >> bits);
        dropped = 0;
        var fraction = scaled & fractionMask;
        // What lies exactly on a bound, or exactly between two candidates, is for the general way.
        var low = scaled - half;
        var high = scaled + half;
        if ((low & fractionMask) == 0 || (high & fractionMask) == 0)
            return false;
        ulong least = (ulong)(low >> bits) + 1, most = (ulong)(high >> bits);
        ulong best = digits + (fraction >> (bits - 1) != 0 ? 1UL : 0);
        if (fraction == UInt128.One << (bits - 1))
            return false;
        for (int drop = 1; drop < Digits; drop++)
        {
            ulong unit = _tens[drop];
            ulong rest = digits % unit;
            if (rest * 2 == unit && fraction == 0)
                return false;
            ulong candidate = digits - rest + (rest * 2 >= unit ? unit : 0);
            if (candidate < least || candidate > most)
                break;
            best = candidate;
            dropped = drop;
        }

        digits = best / _tens[dropped];
        return true;
    }

    private static int Write(ulong digits, int decimals, Span<byte> text)
    {
        if (decimals <= 0)
        {
            Utf8Formatter.TryFormat(digits * _tens[-decimals], text, out int all);
            return all;
        }

        (ulong whole, ulong rest) = decimals < _tens.Length ? Math.DivRem(digits, _tens[decimals]) : (0, digits);
        Utf8Formatter.TryFormat(whole, text, out int length);
        text[length] = (byte)'.';
        for (int place = length + decimals; place > length; place--)
        {
            (rest, ulong digit) = Math.DivRem(rest, 10);
            text[place] = (byte)('0' + digit);
        }

        return length + 1 + decimals;
    }

    private static UInt128[] PowersOfTen(int count)
    {
        var powers = new UInt128[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
