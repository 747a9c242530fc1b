namespace DfsOpt.Benchmarks.Season;

/// <summary>Made-up names with everything that real ones have: accents, apostrophes, hyphens, initials, and suffixes that one export leaves out.</summary>
internal static class PlayerNames
{
    private static readonly string[] _first =
        ["Luka", "De'Andre", "Nikola", "P.J.", "Shai", "Karl-Anton", "Dennis", "Jalen", "Marcus", "Tyrese", "Ömer", "Bo", "Ja'Quan", "Cameron", "Deni", "Kristaps"];

    private static readonly string[] _last =
        ["Vučetić", "Harrow", "O'Dell", "Gilmour-Reese", "Lund", "Washburn Jr.", "Sörensen", "Tate", "Walker III", "Bridgewater", "Nuñez", "Kemp", "St. Clair", "Pope", "Barnaby", "Payne II"];

    /// <summary>Creates up to 256 different names.</summary>
    public static (string Projection, string Standings)[] Draw(Random random, int count)
    {
        string[] all = _first.SelectMany(first => _last, (first, last) => $"{first} {last}").ToArray();
        random.Shuffle(all);
        return [.. all.Take(count).Select((name, i) => (name, i % 3 == 0 ? OtherSpelling(name) : name))];
    }

    private static string OtherSpelling(string name) => name
        .Replace("č", "c", StringComparison.Ordinal).Replace("ć", "c", StringComparison.Ordinal).Replace("ö", "o", StringComparison.Ordinal)
        .Replace("ñ", "n", StringComparison.Ordinal).Replace('\'', '’').Replace(" Jr.", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
}
