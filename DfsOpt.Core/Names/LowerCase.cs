using System.Globalization;
using System.Text;

namespace DfsOpt.Core.Names;

/// <summary>
/// Lower case by the full mapping of The Unicode Standard, section 3.13. For a text without diacritics this has one
/// condition: a capital sigma at the end of a word becomes a final sigma.
/// </summary>
internal static class LowerCase
{
    private const char CapitalSigma = '\u03A3';
    private const char FinalSigma = '\u03C2';

    /// <summary>The text in lower case.</summary>
    public static string Of(string text)
    {
        if (!text.Contains(CapitalSigma))
            return text.ToLowerInvariant();
        var runes = text.EnumerateRunes().ToArray();
        var lower = new StringBuilder(text.Length);
        for (int i = 0; i < runes.Length; i++)
            lower.Append(EndsWord(runes, i) ? FinalSigma.ToString() : Rune.ToLowerInvariant(runes[i]).ToString());
        return lower.ToString();
    }

    private static bool EndsWord(Rune[] runes, int i) =>
        runes[i].Value == CapitalSigma && IsLetterNext(runes, i, -1) && !IsLetterNext(runes, i, +1);

    private static bool IsLetterNext(Rune[] runes, int from, int step)
    {
        int at = from + step;
        while (at >= 0 && at < runes.Length && IsCaseIgnorable(runes[at]))
            at += step;
        return at >= 0 && at < runes.Length && IsCased(runes[at]);
    }

    // Cased and Case_Ignorable of DerivedCoreProperties.txt: categories, and the few code points beside them.
    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        || rune.Value is 0xAA or 0xBA or >= 0x2160 and <= 0x217F or >= 0x24B6 and <= 0x24E9
            or >= 0x1F130 and <= 0x1F149 or >= 0x1F150 and <= 0x1F169 or >= 0x1F170 and <= 0x1F189;

    private static bool IsCaseIgnorable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || rune.Value is '\'' or '.' or ':' or 0xB7 or 0x387 or 0x55F or 0x5F4 or 0x2018 or 0x2019 or 0x2024 or 0x2027
            or 0xFE13 or 0xFE52 or 0xFE55 or 0xFF07 or 0xFF0E or 0xFF1A;
}
