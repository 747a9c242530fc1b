using System.Buffers;
using System.Globalization;

namespace DfsOpt.Logging.Lines;

/// <summary>Which characters may stand on a line as they are, and what the others become.</summary>
internal static class LineEscape
{
    /// <summary>The longest escape, <c>\uXXXX</c>.</summary>
    public const int MaxLength = 6;

    /// <summary>What needs no second look in a message.</summary>
    public static readonly SearchValues<char> PlainInMessage = PrintableAsciiExcept(@"\");

    /// <summary>What needs no second look between the brackets.</summary>
    public static readonly SearchValues<char> PlainInField = PrintableAsciiExcept(@"\ []");

    /// <summary>Whether a character beyond the plain ones may stand on a line. C1, the two separators and lone surrogates may not.</summary>
    public static bool MayStand(char c) => c >= '\u00a0' && c is not ('\u2028' or '\u2029') && !char.IsSurrogate(c);

    /// <summary>Writes a character's escape.</summary>
    /// <returns>How long it is.</returns>
    public static int Write(char c, Span<char> to)
    {
        int known = "\\\n\r\t".IndexOf(c);
        to[0] = '\\';
        to[1] = known < 0 ? 'u' : @"\nrt"[known];
        if (known >= 0)
            return 2;
        ((ushort)c).TryFormat(to[2..], out _, "x4", CultureInfo.InvariantCulture);
        return MaxLength;
    }

    private static SearchValues<char> PrintableAsciiExcept(string special)
    {
        string plain = "";
        for (char c = ' '; c <= '~'; c++)
            plain += special.Contains(c) ? "" : c;
        return SearchValues.Create(plain);
    }
}
