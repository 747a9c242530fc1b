using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Exposures;

/// <summary>How many entries play each of a slate's players, as captain and as flex.</summary>
/// <param name="players">How many players the slate has.</param>
internal sealed class PlayerCounts(int players)
{
    /// <summary>How many entries were counted.</summary>
    public long Entries { get; private set; }

    /// <summary>Entries with each player as captain, by his place in the slate.</summary>
    public long[] Captain { get; } = new long[players];

    /// <summary>Entries with each player in one of the five other slots, by his place in the slate.</summary>
    public long[] Flex { get; } = new long[players];

    /// <summary>Counts entries that play a lineup.</summary>
    /// <param name="six">The places of its players, the captain's first.</param>
    /// <param name="entries">How many entries.</param>
    public void Add(in LineupSlots six, long entries)
    {
        Entries += entries;
        Captain[six[0]] += entries;
        for (int slot = 1; slot < Showdown.Slots; slot++)
            Flex[six[slot]] += entries;
    }

    /// <summary>Adds the counts of another instance for the same slate.</summary>
    public void Add(PlayerCounts other)
    {
        Entries += other.Entries;
        for (int player = 0; player < Captain.Length; player++)
        {
            Captain[player] += other.Captain[player];
            Flex[player] += other.Flex[player];
        }
    }
}
