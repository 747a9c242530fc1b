using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest that the person has entered.</summary>
/// <param name="Terms">How many play, what it costs, what it pays.</param>
/// <param name="Segment">Its segment, or the one that was asked for in its place.</param>
/// <param name="Model">The segment's share model.</param>
/// <param name="Entries">The person's entries, by their places in the DKEntries file; as many as the contest allows.</param>
/// <param name="Standings">Its standings, if it has begun; <see langword="null"/> otherwise.</param>
internal sealed record NightContest(ContestTerms Terms, string Segment, InputFile Model, IReadOnlyList<int> Entries, NightStandings? Standings)
{
    /// <summary>DraftKings' id of it.</summary>
    public string Id => Terms.ContestId;

    /// <summary>The person's entries without a lineup, by their places in the file.</summary>
    public int[] EmptyEntries(DkEntriesFile file) => [.. Entries.Where(entry => file.Entries[entry].State == DkEntryState.Empty)];
}
