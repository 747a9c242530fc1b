namespace DfsOpt.Core.FieldProfiles;

/// <summary>How often lineups are duplicated, by bin.</summary>
/// <param name="bins">How many bins there are.</param>
internal sealed class DuplicationTotals(int bins)
{
    /// <summary>Entries in each bin.</summary>
    public long[] Entries { get; } = new long[bins];

    /// <summary>Entries in each bin whose lineup no other entry of their contest plays.</summary>
    public long[] Unique { get; } = new long[bins];

    /// <summary>The entries of the contest with the same lineup, added up over each bin's entries.</summary>
    public long[] DupCounts { get; } = new long[bins];

    /// <summary>Counts entries that play one lineup.</summary>
    /// <param name="bin">The lineup's bin.</param>
    /// <param name="entries">How many entries.</param>
    /// <param name="dupCount">How many entries of the contest play it.</param>
    public void Add(int bin, long entries, int dupCount)
    {
        Entries[bin] += entries;
        Unique[bin] += dupCount == 1 ? entries : 0;
        DupCounts[bin] += entries * dupCount;
    }

    /// <summary>Adds the totals of another instance.</summary>
    public void Add(DuplicationTotals other)
    {
        for (int bin = 0; bin < Entries.Length; bin++)
        {
            Entries[bin] += other.Entries[bin];
            Unique[bin] += other.Unique[bin];
            DupCounts[bin] += other.DupCounts[bin];
        }
    }
}
