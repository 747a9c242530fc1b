using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Assignment;

/// <summary>What lineups for a contest's entries must keep to. Players go by their place in the universe.</summary>
public sealed record AssignmentRules
{
    /// <summary>The most of the entries that may have a player, in any slot, above 0 to 1; at least one may.</summary>
    /// <value>1</value>
    public double MaxExposure { get; init; } = 1;

    /// <summary>The most of the entries that may have a player as captain, above 0 to 1; at least one may.</summary>
    /// <value>1</value>
    public double MaxCaptainExposure { get; init; } = 1;

    /// <summary>How many players of a lineup another one must not have, 0 to 6. Two entries never have the same lineup.</summary>
    /// <value>0</value>
    public int MinUnique { get; init; }

    /// <summary>Players whom every lineup must have.</summary>
    /// <value>None</value>
    public IReadOnlyList<int> Lock { get; init; } = [];

    /// <summary>Players whom no lineup may have, such as those without an id.</summary>
    /// <value>None</value>
    public IReadOnlyList<int> Fade { get; init; } = [];

    /// <summary>Whether a lineup has all players whom it must have, and none whom it must not have.</summary>
    internal bool AllowPlayers(UniverseLineup lineup)
    {
        ReadOnlySpan<byte> players = lineup;
        foreach (int player in Lock)
        {
            if (!players.Contains((byte)player))
                return false;
        }

        foreach (int player in Fade)
        {
            if (players.Contains((byte)player))
                return false;
        }

        return true;
    }
}
