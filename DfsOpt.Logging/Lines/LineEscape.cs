using System.Buffers;
using System.Text;

namespace DfsOpt.Logging;

/// <summary>Which characters may stand on a line as they are, and what the others become.</summary>
internal static class LineEscape
{
    /// <summary>What needs no second look in a message.</summary>
    public static readonly SearchValues<char> PlainInMessage = SearchValues.Create(PrintableAsciiExcept(@"\"));

    /// <summary>What needs no second look between the brackets.</summary>
    public static readonly SearchValues<char> PlainInField = SearchValues.Create(PrintableAsciiExcept(@"\ []"));

    /// <summary>The longest escape, <c>\uXXXX</c>.</summary>
    public const int MaxLength = 6;

    /// <summary>Whether a character beyond the plain ones may stand on a line. C1, the two separators and lone surrogates may not.</summary>
    public static bool MayStand(char c) => c >= '\u00a0' && c is not ('\u2028' or '\u2029') && !char.IsSurrogate(c);

    /// <summary>Writes a character's escape.</summary>
    /// <returns>How long it is.</returns>
    public static int Write(char c, Span<char> to)
    {
        to[0] = '\\';
        switch (c)
        {
            case '\\':
                to[1] = '\\';
                return 2;
            case '\n':
                to[1] = 'n';
                return 2;
            case '\r':
                to[1] = 'r';
                return 2;
            case '\t':
                to[1] = 't';
                return 2;
            default:
                to[1] = 'u';
                for (int i = 0; i < 4; i++)
                    to[2 + i] = "0123456789abcdef"[(c >> (12 - (4 * i))) & 0xf];
                return MaxLength;
        }
    }

    private static string PrintableAsciiExcept(string special)
    {
        var plain = new StringBuilder();
        for (char c = ' '; c <= '~'; c++)
        {
            if (!special.Contains(c))
                plain.Append(c);
        }

        return plain.ToString();
    }
}
