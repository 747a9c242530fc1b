namespace DfsOpt.Benchmarks.Season;

/// <summary>The names of entries: <c>user (i/n)</c> for the i-th of n entries, <c>user</c> for an only one.</summary>
internal static class EntryNames
{
    private const double OneEntryOnly = 0.35;

    private static readonly string[] _users =
        ["sharkbait", "dfs_gr1nder", "\"Smith, John ", "o'neil99_", "ünïcode_user", "moneyball.xyz", "BAL 4 LIFE ", "x", "chalk eater ", "1234567", "Ana María "];

    /// <summary>A name for each entry of a contest, in no particular order. The first user has as many entries as allowed.</summary>
    public static string[] Draw(Random random, int count)
    {
        string[] names = new string[count];
        for (int user = 0, named = 0; named < count; user++)
        {
            int most = Math.Min(SeasonShape.MaxEntriesPerUser, count - named);
            int entries = user == 0 ? most : random.NextDouble() < OneEntryOnly ? 1 : random.Next(1, most + 1);
            string name = _users[user % _users.Length];
            string quote = name[0] == '"' ? "\"" : "";
            for (int entry = 1; entry <= entries; entry++)
                names[named++] = entries == 1 ? $"{name}{user}{quote}" : $"{name}{user} ({entry}/{entries}){quote}";
        }

        random.Shuffle(names);
        return names;
    }
}
