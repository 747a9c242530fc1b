using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace DfsOpt.Tests.Slow;

/// <summary>Names and lineups as strings, for texts of ASCII and the letters of <see cref="Letters"/>.</summary>
internal static class SlowNames
{
    /// <summary>Each letter with what remains of it in lower case without its marks.</summary>
    public static IReadOnlyDictionary<char, string> Letters { get; } = new Dictionary<char, string>
    {
        ['é'] = "e",
        ['É'] = "e",
        ['è'] = "e",
        ['ë'] = "e",
        ['á'] = "a",
        ['ä'] = "a",
        ['å'] = "a",
        ['Å'] = "a",
        ['í'] = "i",
        ['ï'] = "i",
        ['ó'] = "o",
        ['ö'] = "o",
        ['Ö'] = "o",
        ['ú'] = "u",
        ['ü'] = "u",
        ['ñ'] = "n",
        ['ç'] = "c",
        ['č'] = "c",
        ['Č'] = "c",
        ['ć'] = "c",
        ['š'] = "s",
        ['Š'] = "s",
        ['ž'] = "z",
        ['Ž'] = "z",
        ['ņ'] = "n",
        ['ģ'] = "g",
        ['ý'] = "y",
        ['ø'] = "ø",
        ['Ø'] = "ø",
        ['đ'] = "đ",
        ['Đ'] = "đ",
        ['ß'] = "ß",
        ['\u0301'] = "",
        ['\u0308'] = "",
        ['\u2018'] = "",
        ['\u2019'] = "",
        ['\u02BC'] = "",
        ['\u00A0'] = " ",
        ['ṩ'] = "s",
        ['Ệ'] = "e",
    };

    public static string Normalise(string name)
    {
        string plain = string.Concat(name.Select(c => Letters.TryGetValue(c, out string? letter) ? letter : char.ToLowerInvariant(c).ToString()));
        plain = Regex.Replace(plain, "[.'-]", "");
        plain = Regex.Replace(plain, @"[\s\u001C-\u001F]+", " ").Trim(' ');
        return Regex.Replace(plain, "^(.+) (jr|sr|ii|iii|iv|v)$", "$1");
    }

    /// <returns>The user, and how many entries he has; <see langword="null"/> for more than nine digits of them.</returns>
    public static (string User, int? Entries) EntryName(string name)
    {
        name = name.Trim(' ');
        var match = Regex.Match(name, @"\A(.*) \(([0-9]+)/([0-9]+)\)\z", RegexOptions.Singleline);
        if (!match.Success || match.Groups[2].Value.All(c => c == '0') || match.Groups[3].Value.All(c => c == '0'))
            return (name, 1);
        string count = match.Groups[3].Value;
        return (match.Groups[1].Value, count.Length > 9 ? null : int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <returns>The captain and the five others as they are written; <see langword="null"/> if the text is no lineup.</returns>
    public static string[]? Lineup(string text)
    {
        var slots = new List<(string Kind, List<string> Words)>();
        foreach (string word in text.Trim(' ').Split(' '))
        {
            if (word is "CPT" or "UTIL" or "FLEX")
                slots.Add((word, []));
            else if (slots.Count == 0)
                return null;
            else
                slots[^1].Words.Add(word);
        }

        var captains = slots.Where(s => s.Kind == "CPT").ToList();
        var others = slots.Where(s => s.Kind != "CPT").ToList();
        if (captains.Count != 1 || others.Count != 5)
            return null;
        string[] names = [.. captains.Concat(others).Select(s => string.Join(' ', s.Words).Trim(' '))];
        return names.Any(n => n is "" or "LOCKED") ? null : names;
    }

    public static string Hash(string[] normalised)
    {
        string[] others = [.. normalised.Skip(1).Order(StringComparer.Ordinal)];
        string text = $"CPT:{normalised[0]}" + string.Concat(others.Select((name, i) => $"|UTIL{i + 1}:{name}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
