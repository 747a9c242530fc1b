namespace DfsOpt.Core.Assignment;

/// <summary>How lineups are chosen for a contest's entries.</summary>
public enum AssignmentObjective
{
    /// <summary>One at a time: each entry gets the lineup that adds most to the total payout of all entries.</summary>
    Portfolio,

    /// <summary>The lineups with the highest payouts, each judged by itself.</summary>
    Roi,
}
