namespace DfsOpt.Core.Shares;

/// <summary>What was played in a contest.</summary>
/// <param name="ContestId">The contest.</param>
/// <param name="Lineups">Each lineup once.</param>
/// <param name="EntriesOutside">Entries with a lineup that the universe does not have, such as one with a player projected at 0; they have no share, and are left out.</param>
public sealed record ObservedContest(string ContestId, IReadOnlyList<ObservedLineup> Lineups, int EntriesOutside = 0)
{
    /// <summary>Entries with a lineup of the universe.</summary>
    public int Entries
    {
        get
        {
            int entries = 0;
            foreach (var lineup in Lineups)
                entries += lineup.Entries;
            return entries;
        }
    }
}
