using System.Text;

namespace DfsOpt.Core.Names;

/// <summary>
/// The normalised name, by which a player is found in every file: no diacritics, lower case, no full stops, apostrophes
/// or hyphens, no generational suffix, single spaces. The same on every machine, with or without ICU.
/// </summary>
internal static class PlayerName
{
    private const string RemovedCharacters = ".'\u2018\u2019\u02BC-";

    /// <summary>Normalises a name as it is in a file.</summary>
    /// <param name="utf8">The name; bytes that are not UTF-8 count as U+FFFD.</param>
    /// <returns>The normalised name; empty if nothing of the name remains.</returns>
    public static string Normalise(ReadOnlySpan<byte> utf8) => Normalise(Encoding.UTF8.GetString(utf8));

    /// <summary>Normalises a name.</summary>
    /// <param name="name">The name; a lone surrogate counts as U+FFFD.</param>
    /// <returns>The normalised name; empty if nothing of the name remains.</returns>
    public static string Normalise(string name)
    {
        string lower = Ascii.IsValid(name) ? name.ToLowerInvariant() : LowerCase.Of(Diacritics.Strip(name));
        var plain = new StringBuilder(lower.Length);
        foreach (char character in lower)
        {
            if (IsWhiteSpace(character))
                plain.Append(' ');
            else if (!RemovedCharacters.Contains(character))
                plain.Append(character);
        }
        string[] words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int suffixes = words.Length > 1 && IsSuffix(words[^1]) ? 1 : 0;
        return string.Join(' ', words, 0, words.Length - suffixes);
    }

    // The separators U+001C to U+001F are white space by their bidirectional class; char.IsWhiteSpace leaves them out.
    private static bool IsWhiteSpace(char character) => char.IsWhiteSpace(character) || character is >= '\u001C' and <= '\u001F';

    private static bool IsSuffix(string word) => word is "jr" or "sr" or "ii" or "iii" or "iv" or "v";
}
