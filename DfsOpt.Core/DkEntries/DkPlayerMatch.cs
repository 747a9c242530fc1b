using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.DkEntries;

/// <summary>
/// Matches the players of a slate's universe with those of a DKEntries file, by name, team and salary. The file may abbreviate a team differently
/// (GSW for GS) if the names and salaries of all its players point to the same team.
/// </summary>
public sealed class DkPlayerMatch
{
    private readonly int[] _inFile;
    private readonly Dictionary<int, int> _inUniverse = [];

    private DkPlayerMatch(IReadOnlyList<UniversePlayer> players, IReadOnlyList<DkPlayer> filed)
    {
        RenamedTeams = Renamed(players, filed);
        var unmatched = new List<string>();
        _inFile = new int[players.Count];
        for (int player = 0; player < players.Count; player++)
        {
            _inFile[player] = Find(players[player], RenamedTeams.GetValueOrDefault(players[player].Team, players[player].Team), filed, out string? reason);
            if (reason is not null)
                unmatched.Add($"{players[player].Name}: {reason}");
            else
                _inUniverse[_inFile[player]] = player;
        }

        Unmatched = unmatched;
    }

    /// <summary>The players of the universe without a match in the file, each with the reason.</summary>
    public IReadOnlyList<string> Unmatched { get; }

    /// <summary>Teams that the file abbreviates differently, from the universe's abbreviation to the file's.</summary>
    public IReadOnlyDictionary<string, string> RenamedTeams { get; }

    /// <summary>Matches players.</summary>
    /// <param name="universe">The slate's universe.</param>
    /// <param name="file">The file.</param>
    public static DkPlayerMatch Of(LineupUniverse universe, DkEntriesFile file)
    {
        ArgumentNullException.ThrowIfNull(universe);
        ArgumentNullException.ThrowIfNull(file);
        return new DkPlayerMatch(universe.Players, file.Players);
    }

    /// <summary>A player's index in the file; <see langword="null"/> if he has no match there.</summary>
    /// <param name="player">His index in the universe.</param>
    public int? PlayerInFile(int player) => _inFile[player] < 0 ? null : _inFile[player];

    /// <summary>The indexes of a lineup's six players in the file, the captain first; <see langword="null"/> if one has no match there.</summary>
    /// <param name="lineup">A lineup of the universe.</param>
    public IReadOnlyList<int>? ToFile(UniverseLineup lineup)
    {
        int[] places = new int[Showdown.Slots];
        for (int slot = 0; slot < places.Length; slot++)
        {
            places[slot] = _inFile[lineup[slot]];
            if (places[slot] < 0)
                return null;
        }

        return places;
    }

    /// <summary>The lineup of an entry; <see langword="null"/> if it has none, or one with a player who is not in the universe.</summary>
    /// <param name="entry">An entry of the file.</param>
    public UniverseLineup? FromFile(DkEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Lineup.Count != Showdown.Slots || !entry.Lineup.All(_inUniverse.ContainsKey))
            return null;
        return new UniverseLineup(_inUniverse[entry.Lineup[0]], [.. entry.Lineup.Skip(1).Select(player => _inUniverse[player])]);
    }

    /// <summary>The first player of an entry's lineup whom the universe lacks.</summary>
    internal int NotProjected(DkEntry entry) => entry.Lineup.First(player => !_inUniverse.ContainsKey(player));

    /// <summary>The teams whose abbreviation the file lacks, each with the one that its players have there by name and salary.</summary>
    private static Dictionary<string, string> Renamed(IReadOnlyList<UniversePlayer> players, IReadOnlyList<DkPlayer> filed)
    {
        var teams = players.Select(player => player.Team).ToHashSet(StringComparer.Ordinal);
        var filedTeams = filed.Select(player => player.Team).ToHashSet(StringComparer.Ordinal);
        var teamsOf = filed.ToLookup(player => (PlayerName.Normalise(player.Name), player.Salary), player => player.Team);
        (string Team, string Filed)[] pairs = [.. players.SelectMany(player => teamsOf[(PlayerName.Normalise(player.Name), player.Salary)], (player, team) => (player.Team, team)).Distinct()];
        return pairs
            .Where(pair => !filedTeams.Contains(pair.Team) && !teams.Contains(pair.Filed))
            .Where(pair => pairs.Count(other => other.Team == pair.Team || other.Filed == pair.Filed) == 1)
            .ToDictionary(pair => pair.Team, pair => pair.Filed, StringComparer.Ordinal);
    }

    private static int Find(UniversePlayer player, string team, IReadOnlyList<DkPlayer> filed, out string? reason)
    {
        string name = PlayerName.Normalise(player.Name);
        int[] named = [.. Enumerable.Range(0, filed.Count).Where(i => PlayerName.Normalise(filed[i].Name) == name)];
        int[] same = [.. named.Where(i => filed[i].Team == team && filed[i].Salary == player.Salary)];
        reason = same.Length switch
        {
            1 when filed[same[0]].CaptainId.Length > 0 => null,
            1 => "has no id as a captain there",
            > 1 => "is there more than once",
            _ when named.Length > 0 => $"is {filed[named[0]].Team} at ${filed[named[0]].Salary} there, not {player.Team} at ${player.Salary}",
            _ => "is not there",
        };
        return reason is null ? same[0] : -1;
    }
}
