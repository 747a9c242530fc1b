using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Tonight;

/// <summary>The inputs of a night: its files, and the contests that can be simulated.</summary>
/// <param name="Sport">The sport, in lower case.</param>
/// <param name="Projections">The projection export.</param>
/// <param name="CorrMatrix">The correlation matrix; <see langword="null"/> for none.</param>
/// <param name="EntriesFile">The DKEntries.csv on disk.</param>
/// <param name="Entries">Its content.</param>
/// <param name="Contests">The contests, in the order of their first entries.</param>
internal sealed record Night(
    string Sport, InputFile Projections, InputFile? CorrMatrix, InputFile EntriesFile, DkEntriesFile Entries, IReadOnlyList<NightContest> Contests)
{
    /// <summary>The ids of all the user's entries in a contest.</summary>
    public IReadOnlySet<string> EntryIdsIn(string contestId) =>
        Entries.Entries.Where(entry => entry.ContestId == contestId).Select(entry => entry.EntryId).ToHashSet(StringComparer.Ordinal);
}
