using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace DfsOpt.Core.Numbers;

/// <summary>Writes and reads whole numbers in a given number of digits, eight at a time.</summary>
internal static class DecimalDigits
{
    /// <summary>How many digits are handled at once.</summary>
    public const int AtOnce = 8;

    /// <summary>The most bytes that are written, including those after the last digit.</summary>
    public const int MostDigits = 24;

    private const ulong AtOnceLimit = 100_000_000;
    private const ulong Zeros = 0x30303030_30303030;
    private const int BitsPerDigit = 8;

    /// <summary>Fills a text with a number's last digits, padded with leading zeros.</summary>
    public static void Write(ulong number, Span<byte> text)
    {
        while (text.Length >= AtOnce)
        {
            (number, ulong eight) = Math.DivRem(number, AtOnceLimit);
            BinaryPrimitives.WriteUInt64LittleEndian(text[^AtOnce..], Eight((uint)eight));
            text = text[..^AtOnce];
        }

        for (int place = text.Length - 1; place >= 0; place--)
        {
            (number, ulong digit) = Math.DivRem(number, 10);
            text[place] = (byte)('0' + digit);
        }
    }

    /// <summary>Writes a number without leading zeros.</summary>
    /// <param name="number">The number.</param>
    /// <param name="text">Room for <see cref="MostDigits"/> bytes.</param>
    /// <returns>How many digits.</returns>
    public static int WriteWhole(ulong number, Span<byte> text)
    {
        // The part before a decimal point usually has one digit.
        if (number < 10)
        {
            text[0] = (byte)('0' + number);
            return 1;
        }

        int length = 0;
        if (number >= AtOnceLimit)
        {
            (ulong high, number) = Math.DivRem(number, AtOnceLimit);
            length = WriteWhole(high, text);
            BinaryPrimitives.WriteUInt64LittleEndian(text[length..], Eight((uint)number));
            return length + AtOnce;
        }

        ulong digits = Eight((uint)number);
        int zeros = BitOperations.TrailingZeroCount(digits - Zeros) / BitsPerDigit;
        BinaryPrimitives.WriteUInt64LittleEndian(text, digits >> (zeros * BitsPerDigit));
        return AtOnce - zeros;
    }

    /// <summary>Writes the decimals after a point, without trailing zeros.</summary>
    /// <param name="hundredMillionths">Up to eight decimals, not all of them zero.</param>
    /// <param name="text">Room for eight bytes.</param>
    /// <returns>How many decimals.</returns>
    public static int WriteDecimals(uint hundredMillionths, Span<byte> text)
    {
        ulong digits = Eight(hundredMillionths);
        BinaryPrimitives.WriteUInt64LittleEndian(text, digits);
        return AtOnce - (BitOperations.LeadingZeroCount(digits - Zeros) / BitsPerDigit);
    }

    /// <summary>Reads a text's first eight bytes, if they are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadEight(ReadOnlySpan<byte> text, out uint number)
    {
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(text);
        ulong digits = word - Zeros;
        // A byte below '0' or above '9' sets the upper bit of its byte; a borrow or carry reaches another byte only if one is already set.
        if (((digits | (word + 0x46464646_46464646)) & 0x80808080_80808080) != 0)
        {
            number = 0;
            return false;
        }

        ulong pairs = ((digits * 10) + (digits >> 8)) & 0x00FF00FF_00FF00FF;
        ulong fours = ((pairs * 100) + (pairs >> 16)) & 0x0000FFFF_0000FFFF;
        number = (uint)((fours * 10_000) + (fours >> 32));
        return true;
    }

    /// <summary>Eight digits as the bytes of a number, the first digit lowest; halves, quarters and digits are each divided at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(uint number)
    {
        (uint high, uint low) = Math.DivRem(number, 10_000u);
        ulong halves = high | ((ulong)low << 32);
        // 10486 / 2^20 is 1 / 100 for up to four digits, 103 / 2^10 is 1 / 10 for up to two.
        ulong hundreds = ((halves * 10_486) >> 20) & 0x0000007F_0000007F;
        ulong pairs = hundreds | ((halves - (hundreds * 100)) << 16);
        ulong tens = ((pairs * 103) >> 10) & 0x000F000F_000F000F;
        return (tens | ((pairs - (tens * 10)) << 8)) + Zeros;
    }
}
