namespace DfsOpt.Core.DkEntries;

/// <summary>An entry of a DKEntries file.</summary>
/// <param name="EntryId">Its id.</param>
/// <param name="ContestId">The contest that it plays in.</param>
/// <param name="ContestName">That contest's name.</param>
/// <param name="EntryFee">In dollars; <see langword="null"/> if the cell is no amount.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="State">What stands in its six slots.</param>
/// <param name="Lineup">Its players' places among the file's, the captain first; empty unless it is filled.</param>
public sealed record DkEntry(
    string EntryId, string ContestId, string ContestName, decimal? EntryFee, long Line, DkEntryState State, IReadOnlyList<int> Lineup)
{
    /// <summary>Why its slots are no lineup, for a message; <see langword="null"/> if they are one, or are empty.</summary>
    internal string? Fault { get; init; }
}

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
