using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Payouts;

namespace DfsOpt.Core.Tonight;

/// <summary>A contest that the user has entered.</summary>
/// <param name="Terms">Its number of entries, entry fee and payouts.</param>
/// <param name="Segment">Its segment, or the one that the config gives for all contests.</param>
/// <param name="Model">The segment's share model.</param>
/// <param name="Entries">The user's entries, by their index in the DKEntries file; no more than the contest allows.</param>
/// <param name="Standings">Its standings; <see langword="null"/> if they were not given.</param>
internal sealed record NightContest(ContestTerms Terms, string Segment, InputFile Model, IReadOnlyList<int> Entries, NightStandings? Standings)
{
    /// <summary>DraftKings' id of the contest.</summary>
    public string Id => Terms.ContestId;

    /// <summary>The user's entries without a lineup, by their index in the file.</summary>
    public int[] EmptyEntries(DkEntriesFile file) => [.. Entries.Where(entry => file.Entries[entry].State == DkEntryState.Empty)];
}
