namespace DfsOpt.Core.Segments;

/// <summary>A kind of contest: sport, entry type and size. Its name is the value of <c>gpp_category</c>.</summary>
internal static class Segment
{
    /// <summary>Every possible segment.</summary>
    /// <param name="sports">In lower case.</param>
    /// <param name="definitions">Entry types and size bins.</param>
    public static IReadOnlyList<string> All(IReadOnlyList<string> sports, SegmentDefinitions definitions) =>
    [
        .. from sport in sports
           from kind in Kinds(definitions)
           select Name(sport, kind),
    ];

    /// <summary>The kinds of contests, such as <c>mme-1k-10k</c>: entry type and size bin, which follow the sport in a segment's name.</summary>
    public static IReadOnlyList<string> Kinds(SegmentDefinitions definitions) =>
    [
        .. from type in definitions.EntryTypes.Select(t => t.Label).Append(SegmentDefinitions.MassMultiEntry)
           from bin in definitions.SizeBins
           select Kind(type, bin.Label),
    ];

    /// <summary>The segment of a contest.</summary>
    /// <param name="sport">In lower case.</param>
    /// <param name="maxEntriesPerUser">The most entries of one user in it; <see langword="null"/> if the file does not say.</param>
    /// <param name="size">Its number of entries, unsubmitted and invalid ones included.</param>
    /// <param name="definitions">Entry types and size bins.</param>
    public static string Of(string sport, int? maxEntriesPerUser, int size, SegmentDefinitions definitions)
    {
        string type = definitions.EntryTypes.FirstOrDefault(t => maxEntriesPerUser <= t.MaxEntriesPerUser)?.Label ?? SegmentDefinitions.MassMultiEntry;
        string bin = definitions.SizeBins.Last(b => size >= b.MinSize).Label;
        return Name(sport, Kind(type, bin));
    }

    /// <summary>The segment of a sport's contests of a kind.</summary>
    public static string Name(string sport, string kind) => $"{sport}-showdown-{kind}";

    private static string Kind(string entryType, string sizeBin) => $"{entryType}-{sizeBin}";
}
