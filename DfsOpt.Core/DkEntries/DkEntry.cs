namespace DfsOpt.Core.DkEntries;

/// <summary>An entry of a DKEntries file.</summary>
/// <param name="EntryId">Its id.</param>
/// <param name="ContestId">The id of its contest.</param>
/// <param name="ContestName">That contest's name.</param>
/// <param name="EntryFee">The contest's entry fee, in dollars; <see langword="null"/> if the cell is not an amount.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="State">What its six slots contain.</param>
/// <param name="Lineup">The indexes of its players in <see cref="DkEntriesFile.Players"/>, the captain first; empty unless all six are known.</param>
public sealed record DkEntry(
    string EntryId, string ContestId, string ContestName, decimal? EntryFee, long Line, DkEntryState State, IReadOnlyList<int> Lineup)
{
    /// <summary>Why its slots are no lineup, for a message; <see langword="null"/> if they are one, or are empty.</summary>
    internal string? Fault { get; init; }
}

/// <summary>What an entry's slots contain.</summary>
public enum DkEntryState
{
    /// <summary>Nothing: the entry is reserved, without a lineup.</summary>
    Empty,

    /// <summary>Six different players of the file, none of them locked.</summary>
    Filled,

    /// <summary>As <see cref="Filled"/>, but the game of some of them has begun, so DraftKings accepts no change to them.</summary>
    Locked,

    /// <summary>Anything else: too few players, the same player twice, or an id that is not in the file.</summary>
    Unreadable,
}
