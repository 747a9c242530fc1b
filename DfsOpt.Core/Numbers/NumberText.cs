using System.Globalization;

namespace DfsOpt.Core.Numbers;

/// <summary>Reads and writes the numbers of exports, independent of culture.</summary>
internal static class NumberText
{
    /// <summary>The most bytes <see cref="Write"/> writes.</summary>
    public const int MaxLength = 32;

    private const int WholeDigits = 18;
    private const int ExactDigits = 15;
    private const double Millionths = 1e6;
    private const uint HundredMillionthsPerMillionth = 100;
    private const int ThousandsGroup = 3;
    private const int SalaryLimit = 10_000_000;

    // A span over constants does not need the check for a static constructor.
    private static ReadOnlySpan<double> PowersOfTen => [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a whole number of up to 18 digits, without sign.</summary>
    public static bool TryReadWhole(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or > WholeDigits)
            return false;
        if (text.Length >= DecimalDigits.AtOnce)
        {
            if (!DecimalDigits.TryReadEight(text, out uint eight))
                return false;
            value = eight;
            text = text[DecimalDigits.AtOnce..];
        }

        foreach (byte b in text)
        {
            uint digit = (uint)(b - '0');
            if (digit > 9)
                return false;
            value = (value * 10) + digit;
        }

        return true;
    }

    /// <summary>Reads a finite number.</summary>
    public static bool TryReadNumber(ReadOnlySpan<byte> text, out double value)
    {
        if (TryReadShort(text, out value))
            return true;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>Writes a whole number.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int WriteWhole(long value, Span<byte> text)
    {
        if (value >= 0)
            return DecimalDigits.WriteWhole((ulong)value, text);
        text[0] = (byte)'-';
        return 1 + DecimalDigits.WriteWhole((ulong)-value, text[1..]);
    }

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Write(double value, Span<byte> text)
    {
        // No two decimals of up to 15 digits are the same double, so a decimal that reads back is the shortest one.
        double magnitude = Math.Abs(value);
        if (magnitude is >= 1e-4 and < 1e9)
        {
            long millionths = (long)Math.Round(magnitude * Millionths);
            if (millionths / Millionths == magnitude)
                return WriteMillionths(millionths, value < 0, text);
        }

        return WriteLong(value, text);
    }

    /// <summary>The same as <see cref="Write"/>, but faster for numbers that are rarely short decimals.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int WriteLong(double value, Span<byte> text)
    {
        if (!ShortestDecimal.TryWrite(value, text, out int written))
            value.TryFormat(text, out written, default, CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Reads a percentage as a share, with or without the percent sign: 12.5 and 12.5% are 0.125. It may be below 0 or above 1.</summary>
    public static bool TryReadPercentage(ReadOnlySpan<byte> text, out double share)
    {
        if (text.Length > 0 && text[^1] == '%')
            text = text[..^1].TrimEnd((byte)' ');
        if (!TryReadNumber(text, out share))
            return false;
        share /= 100;
        return true;
    }

    /// <summary>
    /// Reads a positive salary in whole dollars, below ten million: 5000, $5,000 and 5000.00 are the same. Ambiguous texts
    /// such as 5.000 or 5,00 are rejected.
    /// </summary>
    public static bool TryReadSalary(ReadOnlySpan<byte> text, out int dollars)
    {
        dollars = 0;
        if (text.Length > 0 && text[0] == '$')
            text = text[1..];
        int point = text.IndexOf((byte)'.');
        if (point >= 0)
        {
            var cents = text[(point + 1)..];
            if (cents.ContainsAnyExcept((byte)'0') || (cents.Length == ThousandsGroup && point <= ThousandsGroup))
                return false;
            text = text[..point];
        }

        int comma = text.IndexOf((byte)',');
        if (comma is 0 or > ThousandsGroup)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (comma > 0 && i >= comma && (text.Length - i) % (ThousandsGroup + 1) == 0)
            {
                if (text[i] != ',')
                    return false;
                continue;
            }

            if (!char.IsAsciiDigit((char)text[i]) || dollars >= SalaryLimit / 10)
                return false;
            dollars = (dollars * 10) + (text[i] - '0');
        }

        return dollars > 0;
    }

    /// <summary>Up to 15 digits and one point: mantissa and power of ten are exact, so their quotient is the nearest double.</summary>
    /// <remarks>Clinger, How to Read Floating Point Numbers Accurately (1990).</remarks>
    private static bool TryReadShort(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.Length is 0 or > ExactDigits + 1)
            return false;
        long mantissa = 0;
        int point = -1;
        for (int i = 0; i < digits.Length; i++)
        {
            uint digit = (uint)(digits[i] - '0');
            if (digit <= 9)
                mantissa = (mantissa * 10) + digit;
            else if (digits[i] == '.' && point < 0)
                point = i;
            else
                return false;
        }

        int count = point < 0 ? digits.Length : digits.Length - 1;
        if (count is 0 or > ExactDigits)
            return false;
        value = point < 0 ? mantissa : mantissa / PowersOfTen[digits.Length - 1 - point];
        value = negative ? -value : value;
        return true;
    }

    private static int WriteMillionths(long millionths, bool negative, Span<byte> text)
    {
        int length = 0;
        if (negative)
            text[length++] = (byte)'-';
        long whole = millionths / (long)Millionths;
        uint rest = (uint)(millionths - (whole * (long)Millionths));
        length += DecimalDigits.WriteWhole((ulong)whole, text[length..]);
        if (rest == 0)
            return length;
        text[length++] = (byte)'.';
        return length + DecimalDigits.WriteDecimals(rest * HundredMillionthsPerMillionth, text[length..]);
    }
}
