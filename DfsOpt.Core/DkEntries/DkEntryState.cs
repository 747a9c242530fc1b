namespace DfsOpt.Core.DkEntries;

/// <summary>What stands in an entry's slots.</summary>
public enum DkEntryState
{
    /// <summary>Nothing: the entry is a reservation.</summary>
    Empty,

    /// <summary>Six different players of the file.</summary>
    Filled,

    /// <summary>As <see cref="Filled"/>, and some of them have begun to play, so that DraftKings takes no change of these.</summary>
    Locked,

    /// <summary>Something else: too few players, one twice, an id that the file does not know.</summary>
    Unreadable,
}
