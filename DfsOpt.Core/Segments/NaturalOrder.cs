using System.Globalization;

namespace DfsOpt.Core.Segments;

/// <summary>Sorts names as people do, numbers by their value: <c>0-1k</c>, <c>1k-10k</c>, <c>10k+</c>.</summary>
public sealed class NaturalOrder : IComparer<string?>
{
    /// <summary>The order. It keeps nothing, so one is enough.</summary>
    public static NaturalOrder Comparer { get; } = new();

    /// <inheritdoc/>
    /// <remarks>Text is compared ordinally, and numbers by their value, decimals included, where <c>k</c> is a thousand.</remarks>
    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        while (a.Length > 0 && b.Length > 0)
        {
            int order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0])
                ? TakeNumber(ref a).CompareTo(TakeNumber(ref b))
                : TakeLetter(ref a).CompareTo(TakeLetter(ref b));
            if (order != 0)
                return order;
        }

        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(x, y);
    }

    private static char TakeLetter(ref ReadOnlySpan<char> text)
    {
        char letter = text[0];
        text = text[1..];
        return letter;
    }

    private static double TakeNumber(ref ReadOnlySpan<char> text)
    {
        int length = LengthOfDigits(text);
        if (text[length..] is ['.', .. var decimals] && LengthOfDigits(decimals) is > 0 and var more)
            length += 1 + more;
        double number = double.Parse(text[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        text = text[length..];
        if (text is not ['k', ..])
            return number;
        text = text[1..];
        return number * 1000;
    }

    private static int LengthOfDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
}
