namespace DfsOpt.Core.FieldProfiles;

/// <summary>The bins of entries by a count. Each bin includes both of its bounds.</summary>
internal static class FieldBins
{
    private static ReadOnlySpan<int> DupCountsFrom => [1, 2, 3, 6, 11, 51];

    private static ReadOnlySpan<int> UserEntriesFrom => [1, 2, 6, 21, 76, 150];

    /// <summary>The labels of the bins of <see cref="DupCount"/>.</summary>
    public static string[] DupCountLabels { get; } = ["1", "2", "3-5", "6-10", "11-50", "51+"];

    /// <summary>The labels of the bins of <see cref="UserEntries"/>; 150 is the most entries that DraftKings allows a user.</summary>
    public static string[] UserEntriesLabels { get; } = ["1", "2-5", "6-20", "21-75", "76-149", "150+"];

    /// <summary>The bin of a lineup by how many entries play it, from 1.</summary>
    public static int DupCount(int entries) => LastFrom(DupCountsFrom, entries);

    /// <summary>The bin of a user by how many entries he has in a contest, from 1.</summary>
    public static int UserEntries(int entries) => LastFrom(UserEntriesFrom, entries);

    private static int LastFrom(ReadOnlySpan<int> starts, int number)
    {
        int bin = starts.Length - 1;
        while (number < starts[bin])
            bin--;
        return bin;
    }
}
