using DfsOpt.Core.Assignment;
using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Names;
using DfsOpt.Core.Players;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Tonight;

/// <summary>The rules for lineups of empty entries, with players by name.</summary>
/// <param name="FillsEntries">Whether empty entries are filled at all.</param>
/// <param name="Rules">The rules that do not name players.</param>
/// <param name="Lock">Players who must be in every lineup.</param>
/// <param name="Fade">Players who must not be in any lineup.</param>
internal sealed record NightRules(bool FillsEntries, AssignmentRules Rules, IReadOnlyList<string> Lock, IReadOnlyList<string> Fade)
{
    /// <summary>The same rules with players by their index in the universe. Players without ids must not be in any lineup.</summary>
    /// <exception cref="RunException">A name is not a player's, or a locked player cannot be in any lineup.</exception>
    public AssignmentRules Of(SlatePlayers players, LineupUniverse universe, DkPlayerMatch match)
    {
        var places = Enumerable.Range(0, universe.Players.Count).ToDictionary(place => PlayerName.Normalise(universe.Players[place].Name), StringComparer.Ordinal);
        var withoutId = places.Values.Where(place => match.PlayerInFile(place) is null);
        return Rules with { Lock = [.. Lock.Select(Locked)], Fade = [.. Fade.Select(Faded).OfType<int>().Union(withoutId)] };

        int Locked(string name) => PlaceOf("lock", name)
            ?? throw new RunException(ProblemCodes.UnknownRulePlayer, $"The rule lock names '{name}', whose projection is 0 or below, so no lineup has him. Take him out of the rule, or correct his projection.");

        // A player who is in no lineup anyway need not be faded.
        int? Faded(string name) => PlaceOf("fade", name);

        int? PlaceOf(string rule, string name)
        {
            string normalised = PlayerName.Normalise(name);
            if (players.IndexOf(normalised) < 0)
                throw RulePlayer.Unknown(rule, name, players.Players.Select(player => player.Name));
            return places.TryGetValue(normalised, out int place) ? place : null;
        }
    }
}
