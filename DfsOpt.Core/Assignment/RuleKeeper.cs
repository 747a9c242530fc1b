using DfsOpt.Core.Lineups;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Assignment;

/// <summary>Decides which lineups may join those that are chosen, and counts how many each rule refused.</summary>
internal sealed class RuleKeeper
{
    private const int Players = byte.MaxValue + 1;

    private readonly AssignmentRules _rules;
    private readonly int _mostOfPlayer;
    private readonly int _mostOfCaptain;
    private readonly int[] _entries = new int[Players];
    private readonly int[] _captains = new int[Players];
    private readonly List<UniverseLineup> _chosen = [];
    private readonly SortedDictionary<string, int> _refused = new(StringComparer.Ordinal);

    /// <param name="rules">The rules.</param>
    /// <param name="entries">How many entries there are, the kept ones included.</param>
    public RuleKeeper(AssignmentRules rules, int entries)
    {
        _rules = rules;
        _mostOfPlayer = Most(rules.MaxExposure, entries);
        _mostOfCaptain = Most(rules.MaxCaptainExposure, entries);
    }

    /// <summary>How many candidates each rule refused, for a message.</summary>
    public string Refusals(int candidates) => _refused.Count == 0
        ? $"there are {candidates} candidates"
        : $"of {candidates} candidates, {string.Join(", ", _refused.Select(rule => $"{rule.Value} are ruled out by {rule.Key}"))}";

    /// <summary>Adds a chosen lineup.</summary>
    public void Add(UniverseLineup lineup)
    {
        _chosen.Add(lineup);
        _captains[lineup[0]]++;
        foreach (byte player in lineup)
            _entries[player]++;
    }

    /// <summary>Whether a lineup may join. A lineup that is refused once is always refused, since each chosen lineup only makes the rules tighter.</summary>
    public bool Allows(UniverseLineup lineup)
    {
        if (BrokenBy(lineup) is not { } rule)
            return true;
        _refused[rule] = _refused.GetValueOrDefault(rule) + 1;
        return false;
    }

    private string? BrokenBy(UniverseLineup lineup)
    {
        foreach (int player in _rules.Lock)
        {
            if (!Has(lineup, player))
                return "lock";
        }

        foreach (byte player in lineup)
        {
            if (_rules.Fade.Contains(player))
                return "fade or a missing id";
            if (_entries[player] >= _mostOfPlayer)
                return "max_exposure";
        }

        if (_captains[lineup[0]] >= _mostOfCaptain)
            return "max_captain_exposure";
        foreach (var other in _chosen)
        {
            if (other == lineup)
                return "being entered already";
            if (Unique(lineup, other) < _rules.MinUnique)
                return "min_unique";
        }

        return null;
    }

    private static bool Has(UniverseLineup lineup, int player) => ((ReadOnlySpan<byte>)lineup).Contains((byte)player);

    private static int Unique(UniverseLineup one, UniverseLineup other)
    {
        int unique = Showdown.Slots;
        foreach (byte player in one)
            unique -= Has(other, player) ? 1 : 0;
        return unique;
    }

    private static int Most(double exposure, int entries) => Math.Max(1, (int)((exposure * entries) + 1e-9));
}
