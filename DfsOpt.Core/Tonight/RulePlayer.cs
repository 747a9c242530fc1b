using DfsOpt.Core.Names;

namespace DfsOpt.Core.Tonight;

/// <summary>A player whom a rule names.</summary>
internal static class RulePlayer
{
    private const int MostHints = 3, ShortestWord = 3;

    /// <summary>The message for a name that is not in the projections.</summary>
    /// <param name="rule">The rule, such as <c>exclude</c>.</param>
    /// <param name="name">The name in the rule.</param>
    /// <param name="players">The names in the projections. Those that share a word with the name are suggested.</param>
    public static RunException Unknown(string rule, string name, IEnumerable<string> players)
    {
        string[] words = [.. PlayerName.Normalise(name).Split(' ').Where(word => word.Length >= ShortestWord)];
        string[] likely = [.. players.Where(player => Array.Exists(words, word => PlayerName.Normalise(player).Contains(word, StringComparison.Ordinal))).Take(MostHints)];
        string hint = likely.Length > 0 ? $" Did you mean {string.Join(" or ", likely.Select(player => $"'{player}'"))}?" : "";
        return new RunException(ProblemCodes.UnknownRulePlayer, $"The rule {rule} names '{name}', who is not in the projection file. {ProblemCodes.UnknownRulePlayer.Remedy}{hint}");
    }
}
