namespace DfsOpt.Core.Contests;

/// <summary>Why a text is no lineup.</summary>
internal enum LineupFault
{
    /// <summary>It is not one captain and five others.</summary>
    Malformed = -1,

    /// <summary>It holds LOCKED in place of a name.</summary>
    Locked = -2,

    /// <summary>A player stands in it twice.</summary>
    Twice = -3,
}
