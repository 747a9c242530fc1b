using DfsOpt.Core.Players;

namespace DfsOpt.Core.Tonight;

/// <summary>Detects that a night is of another sport than expected, by its players' positions or else by the names of its contests and of the projection file.</summary>
internal static class SportCheck
{
    private static readonly Dictionary<string, string[]> _positions = new(StringComparer.Ordinal)
    {
        ["mlb"] = ["P", "SP", "RP", "C", "1B", "2B", "3B", "SS", "OF", "DH"],
        ["nba"] = ["PG", "SG", "SF", "PF", "C", "G", "F"],
        ["nfl"] = ["QB", "RB", "FB", "WR", "TE", "K", "DST"],
        ["nhl"] = ["C", "W", "LW", "RW", "D", "G"],
    };

    // Some files list a player's slots among his positions.
    private static readonly string[] _slots = ["CPT", "FLEX", "UTIL"];

    /// <summary>Why the night seems to be of another sport; <see langword="null"/> if nothing indicates it. Only sports in the table above are checked.</summary>
    /// <param name="night">The night.</param>
    /// <param name="players">The players of the projection export.</param>
    public static string? Of(Night night, IReadOnlyList<Player> players)
    {
        if (!_positions.ContainsKey(night.Sport))
            return null;
        string[] found = [.. players.Select(player => player.Position).Concat(night.Entries.Players.Select(player => player.Position)).SelectMany(Split).Except(_slots).Order(StringComparer.Ordinal)];
        string[] sports = found.Length == 0 ? [] : [.. _positions.Where(sport => found.All(sport.Value.Contains)).Select(sport => sport.Key)];
        if (sports is [var only])
            return only == night.Sport ? null : $"the positions in {night.Projections.Path} and {night.EntriesFile.Path} ({string.Join(", ", found)}) are those of {only}";
        foreach (var entry in night.Contests.Select(contest => night.Entries.Entries[contest.Entries[0]]))
        {
            if (Other(entry.ContestName) is { } ofContest)
                return $"the contest in line {entry.Line} of {night.EntriesFile.Path} ({entry.ContestName}) is {ofContest} by its name";
        }

        return Other(night.Projections.FileName) is { } ofFile ? $"{night.Projections.Path} is {ofFile} by its name" : null;

        string? Other(string name) => FirstWord(name) is var word && word != night.Sport && _positions.ContainsKey(word) ? word : null;
    }

    private static string[] Split(string positions) => positions.Split(['/', ',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private static string FirstWord(string name) => new string([.. name.TakeWhile(char.IsAsciiLetter)]).ToLowerInvariant();
}
