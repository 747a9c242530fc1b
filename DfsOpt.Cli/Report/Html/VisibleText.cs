using System.Globalization;
using System.Text;

namespace DfsOpt.Cli.Report.Html;

/// <summary>Makes control characters visible, including those that change the reading direction.</summary>
internal static class VisibleText
{
    /// <summary>The text with such characters, and halves of surrogate pairs, written as <c>\uXXXX</c>.</summary>
    public static string Of(string text)
    {
        int at = 0;
        while (at < text.Length && !IsHidden(text, at))
            at++;
        if (at == text.Length)
            return text;
        var shown = new StringBuilder(text, 0, at, text.Length + 16);
        for (; at < text.Length; at++)
        {
            if (IsHidden(text, at))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:X4}");
            else
                shown.Append(text[at]);
        }

        return shown.ToString();
    }

    private static bool IsHidden(string text, int at)
    {
        char c = text[at];
        if (char.IsSurrogate(c))
            return !char.IsSurrogatePair(text, at) && (at == 0 || !char.IsSurrogatePair(text, at - 1));
        return c is not '\n' and not '\t'
            && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }
}
