namespace DfsOpt.Core.Shares;

/// <summary>The lineups that were played in a contest.</summary>
/// <param name="ContestId">The contest's id.</param>
/// <param name="Lineups">The lineups, each once.</param>
/// <param name="EntriesOutside">Entries whose lineup is not in the universe, such as one with a player projected at 0. They have no share and are left out.</param>
public sealed record ObservedContest(string ContestId, IReadOnlyList<ObservedLineup> Lineups, int EntriesOutside = 0)
{
    /// <summary>How many entries have a lineup of the universe.</summary>
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
