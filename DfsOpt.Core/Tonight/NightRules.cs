using DfsOpt.Core.Assignment;
using DfsOpt.Core.Names;

namespace DfsOpt.Core.Tonight;

/// <summary>What lineups for empty entries must keep to, with players by name.</summary>
/// <param name="FillsEntries">Whether empty entries are filled at all.</param>
/// <param name="Rules">The rules that name no player.</param>
/// <param name="Lock">Players whom every lineup must have.</param>
/// <param name="Fade">Players whom no lineup may have.</param>
internal sealed record NightRules(bool FillsEntries, AssignmentRules Rules, IReadOnlyList<string> Lock, IReadOnlyList<string> Fade)
{
    /// <summary>The same with players by their places in the universe. Nobody without ids is in a lineup.</summary>
    /// <exception cref="RunException">A name is no player's.</exception>
    public AssignmentRules Of(NightSlate slate)
    {
        int[] withoutId = [.. Enumerable.Range(0, slate.Universe.Players.Count).Where(player => slate.Match.PlayerInFile(player) is null)];
        return Rules with { Lock = Places("lock", Lock, slate), Fade = [.. Places("fade", Fade, slate).Union(withoutId)] };
    }

    private static int[] Places(string rule, IReadOnlyList<string> names, NightSlate slate)
    {
        var places = Enumerable.Range(0, slate.Universe.Players.Count).ToDictionary(player => PlayerName.Normalise(slate.Universe.Players[player].Name), StringComparer.Ordinal);
        return [.. names.Select(name => places.TryGetValue(PlayerName.Normalise(name), out int place)
            ? place
            : throw new RunException(ProblemCodes.UnknownRulePlayer, $"The rule {rule} names '{name}', who is in no lineup of the slate. {ProblemCodes.UnknownRulePlayer.Remedy}"))];
    }
}
