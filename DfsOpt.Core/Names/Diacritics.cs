using System.Globalization;
using System.Text;

namespace DfsOpt.Core.Names;

/// <summary>
/// Removes the diacritics of a text: canonical decomposition (NFD), without nonspacing marks (Mn), composed again (NFC).
/// It has its own tables, since string.Normalize does nothing without ICU. Unicode Standard Annex 15.
/// </summary>
internal static class Diacritics
{
    // Hangul syllables are composed by arithmetic: The Unicode Standard, section 3.12.
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Trails = 28;

    /// <summary>The text without its diacritics; a lone surrogate becomes U+FFFD.</summary>
    public static string Strip(string text)
    {
        var bases = Decompose(text);
        Order(bases);
        return Compose(bases);
    }

    private static List<int> Decompose(string text)
    {
        var bases = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                continue;
            int index = CanonicalForms.Marked.BinarySearch(rune.Value);
            if (index >= 0)
                bases.Add(CanonicalForms.Bases[index]);
            else if (CanonicalForms.Parts(rune.Value) is { } parts)
                AddAll(bases, parts);
            else
                bases.Add(rune.Value);
        }
        return bases;
    }

    /// <summary>Canonical order: a code point with a combining class moves, stably, before its left neighbours of a higher class.</summary>
    private static void Order(List<int> bases)
    {
        for (int i = 1; i < bases.Count; i++)
        {
            int moving = bases[i];
            int combiningClass = CanonicalForms.CombiningClass(moving);
            int to = i;
            for (; combiningClass > 0 && to > 0 && CanonicalForms.CombiningClass(bases[to - 1]) > combiningClass; to--)
                bases[to] = bases[to - 1];
            bases[to] = moving;
        }
    }

    /// <summary>Without marks, the second half of every pair is a starter, so only neighbours can compose.</summary>
    private static string Compose(List<int> bases)
    {
        var composed = new StringBuilder(bases.Count);
        for (int i = 0; i < bases.Count; i++)
        {
            int whole = bases[i];
            for (; i + 1 < bases.Count && Composed(whole, bases[i + 1]) is > 0 and var larger; i++)
                whole = larger;
            composed.Append(new Rune(whole).ToString());
        }
        return composed.ToString();
    }

    private static int Composed(int first, int second)
    {
        var (lead, vowel, trail) = (first - FirstLead, second - FirstVowel, second - TrailBase);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
            return FirstSyllable + (lead * Vowels + vowel) * Trails;
        int syllable = first - FirstSyllable;
        if (syllable is >= 0 and < Leads * Vowels * Trails && syllable % Trails == 0 && trail is > 0 and < Trails)
            return first + trail;
        return CanonicalForms.Composed(first, second);
    }

    private static void AddAll(List<int> bases, string parts)
    {
        foreach (var rune in parts.EnumerateRunes())
            bases.Add(rune.Value);
    }
}
