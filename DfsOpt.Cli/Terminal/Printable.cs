using System.Globalization;
using System.Text;

namespace DfsOpt.Cli.Terminal;

/// <summary>Makes text from files safe to print, so that no file can control the terminal.</summary>
internal static class Printable
{
    /// <summary>The text with control characters, line separators and bidirectional controls written as <c>\uXXXX</c>.</summary>
    public static string Text(string text)
    {
        int at = IndexOfControl(text);
        if (at < 0)
            return text;
        var shown = new StringBuilder(text, 0, at, text.Length + 16);
        foreach (char c in text.AsSpan(at))
        {
            if (IsControl(c))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                shown.Append(c);
        }

        return shown.ToString();
    }

    /// <summary>The text in at most <paramref name="width"/> columns; if it is cut off, it ends in an ellipsis.</summary>
    public static string Fit(string text, int width) =>
        text.Length <= width ? text : width < 1 ? "" : string.Concat(text.AsSpan(0, Whole(text, width - 1)), "…");

    /// <summary>The end of the text in at most <paramref name="width"/> columns; if it is cut off, it starts with an ellipsis.</summary>
    public static string FitEnd(string text, int width)
    {
        if (text.Length <= width)
            return text;
        int start = text.Length - Math.Max(0, width - 1);
        return width < 1 ? "" : string.Concat("…", text.AsSpan(start < text.Length && char.IsLowSurrogate(text[start]) ? start + 1 : start));
    }

    // A surrogate pair is not split.
    private static int Whole(string text, int length) => length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static int IndexOfControl(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsControl(text[i]))
                return i;
        }

        return -1;
    }

    private static bool IsControl(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
