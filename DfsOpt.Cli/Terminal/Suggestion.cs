namespace DfsOpt.Cli.Terminal;

/// <summary>Finds the name that a mistyped one probably means.</summary>
internal static class Suggestion
{
    // Too many names start with the same letter or two.
    private const int ShortestStart = 3;

    /// <summary>Ends a sentence with the name nearest to <paramref name="typed"/>: <c>; did you mean 'x'?</c>, or nothing if none is near.</summary>
    public static string For(string typed, IEnumerable<string> names) =>
        Nearest(typed, names) is { } name ? $"; did you mean '{name}'?" : "";

    /// <summary>The name with the fewest edits from <paramref name="typed"/>: at most two, or a third of its length if that is more, and fewer than the name has letters; the first of equals. If none is so near, the first that starts with it.</summary>
    public static string? Nearest(string typed, IEnumerable<string> names)
    {
        int best = Math.Max(2, typed.Length / 3) + 1;
        string? nearest = null, started = null;
        foreach (string name in names)
        {
            if (typed.Length >= ShortestStart && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                started ??= name;
            int edits = Distance(typed.ToLowerInvariant(), name.ToLowerInvariant());
            if (edits >= best || edits >= name.Length)
                continue;
            best = edits;
            nearest = name;
        }

        return nearest ?? started;
    }

    /// <summary>How many letters to insert, remove, replace or swap with their neighbour to get from one word to the other.</summary>
    public static int Distance(string from, string to)
    {
        int[] twoAbove = new int[to.Length + 1];
        int[] above = new int[to.Length + 1];
        int[] row = new int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++)
            above[j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }

            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return above[to.Length];
    }
}
