namespace DfsOpt.Core.Assignment;

/// <summary>What lineups for a contest's entries are chosen by.</summary>
public enum AssignmentObjective
{
    /// <summary>One after the other, the lineup that adds most to what all of them together are paid.</summary>
    Portfolio,

    /// <summary>The lineups that are paid most, each for itself.</summary>
    Roi,
}
