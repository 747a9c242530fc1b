using DfsOpt.Core.Universe;

namespace DfsOpt.Core.Assignment;

/// <summary>The rules for the lineups of a contest's entries. Players are given by their index in <see cref="LineupUniverse.Players"/>.</summary>
public sealed record AssignmentRules
{
    /// <summary>The largest share of the entries that may have the same player in any slot, above 0 to 1. One entry always may.</summary>
    /// <value>Defaults to 1.</value>
    public double MaxExposure { get; init; } = 1;

    /// <summary>The largest share of the entries that may have the same captain, above 0 to 1. One entry always may.</summary>
    /// <value>Defaults to 1.</value>
    public double MaxCaptainExposure { get; init; } = 1;

    /// <summary>The fewest players by which two lineups must differ, 0 to 6. No two entries get the same lineup, even if this is 0.</summary>
    /// <value>Defaults to 0.</value>
    public int MinUnique { get; init; }

    /// <summary>Players who must be in every lineup.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<int> Lock { get; init; } = [];

    /// <summary>Players who must not be in any lineup, such as those without an id.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<int> Fade { get; init; } = [];

    /// <summary>Whether a lineup has every player in <see cref="Lock"/> and none in <see cref="Fade"/>.</summary>
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
