using DfsOpt.Core.DkEntries;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Tonight;

/// <summary>What a night is read from: its files, and the contests that can be simulated.</summary>
/// <param name="Sport">In lower case.</param>
/// <param name="Projections">The projection export.</param>
/// <param name="CorrMatrix">The correlation matrix; <see langword="null"/> for none.</param>
/// <param name="EntriesFile">DKEntries.csv, as a file.</param>
/// <param name="Entries">DKEntries.csv, read.</param>
/// <param name="Contests">The contests, in the order of their first entries.</param>
internal sealed record Night(
    string Sport, InputFile Projections, InputFile? CorrMatrix, InputFile EntriesFile, DkEntriesFile Entries, IReadOnlyList<NightContest> Contests)
{
    /// <summary>The ids of all the person's entries in a contest.</summary>
    public IReadOnlySet<string> EntryIdsIn(string contestId) =>
        Entries.Entries.Where(entry => entry.ContestId == contestId).Select(entry => entry.EntryId).ToHashSet(StringComparer.Ordinal);
}
