namespace DfsOpt.Core.Names;

/// <summary>Finds the known names most similar to a misspelled one.</summary>
internal static class ClosestNames
{
    private const int Most = 2;
    private const int LongestCompared = 64;

    /// <summary>Up to two names, the closest first; none if no name is close.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestCompared)
            return [];
        return [.. known
            .Where(k => k.Length <= LongestCompared)
            .Select(k => new Candidate(k, Distance(name, k)))
            .Where(k => k.Distance <= Math.Max(name.Length, k.Name.Length) / 3 || SharesSurname(name, k.Name))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(k => k.Name)];
    }

    private static bool SharesSurname(string one, string other) => one.Split(' ')[^1] == other.Split(' ')[^1];

    /// <summary>The number of letters to insert, delete or change (Levenshtein distance).</summary>
    private static int Distance(string one, string other)
    {
        Span<int> row = stackalloc int[other.Length + 1];
        for (int j = 0; j <= other.Length; j++)
            row[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }

    private sealed record Candidate(string Name, int Distance);
}
