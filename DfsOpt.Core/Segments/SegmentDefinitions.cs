namespace DfsOpt.Core.Segments;

/// <summary>How contests are sorted into segments, and captains into tiers.</summary>
public sealed record SegmentDefinitions
{
    /// <summary>The entry type of contests in which a user has more entries than any of <see cref="EntryTypes"/> allows.</summary>
    public const string MassMultiEntry = "mme";

    /// <summary>Entry types, in ascending order of the most entries of a user. Contests beyond the last one are <see cref="MassMultiEntry"/>.</summary>
    /// <value>Defaults to <c>single-entry</c>, up to 5.</value>
    public IReadOnlyList<EntryType> EntryTypes { get; init; } = [new("single-entry", 5)];

    /// <summary>Bins of contest size, ascending and without gaps; the last one is open.</summary>
    /// <value>Defaults to <c>0-1k</c>, <c>1k-10k</c>, <c>10k+</c>.</value>
    public IReadOnlyList<SizeBin> SizeBins { get; init; } =
        [new("0-1k", 0, 1_000), new("1k-10k", 1_000, 10_000), new("10k+", 10_000, null)];

    /// <summary>Tiers of captains, ascending by salary rank.</summary>
    /// <value>Defaults to <c>stud_1_2</c>, <c>stud_3_5</c>, <c>mid_6_10</c>, <c>value_11_plus</c>.</value>
    public IReadOnlyList<CaptainTier> CaptainTiers { get; init; } =
        [new(2, "stud_1_2"), new(5, "stud_3_5"), new(10, "mid_6_10"), new(9_999, "value_11_plus")];

    /// <summary>The definitions as data, for manifests.</summary>
    internal Dictionary<string, object?> ToData() => new()
    {
        ["entry_types"] = EntryTypes.ToDictionary(t => t.Label, t => (object?)t.MaxEntriesPerUser),
        ["size_bins"] = SizeBins.Select(b => new Dictionary<string, object?>
        {
            ["label"] = b.Label,
            ["min_size"] = b.MinSize,
            ["max_size_exclusive"] = b.MaxSizeExclusive,
        }),
        ["captain_tiers"] = CaptainTiers.Select(t => new object?[] { t.MaxSalaryRank, t.Label }),
    };
}

/// <summary>A kind of contest by how many entries one user has.</summary>
/// <param name="Label">The name, as used in a segment's name.</param>
/// <param name="MaxEntriesPerUser">The most entries that a user has in such a contest, 1 or more.</param>
public sealed record EntryType(string Label, int MaxEntriesPerUser);

/// <summary>A range of contest sizes, in entries.</summary>
/// <param name="Label">The name, as used in a segment's name.</param>
/// <param name="MinSize">The smallest size in the bin.</param>
/// <param name="MaxSizeExclusive">The smallest size above the bin; <see langword="null"/> for the open last one.</param>
public sealed record SizeBin(string Label, int MinSize, int? MaxSizeExclusive);

/// <summary>A range of salary ranks by which captains are grouped.</summary>
/// <param name="MaxSalaryRank">The last rank in the tier, 1 or more; rank 1 is the most expensive player.</param>
/// <param name="Label">The tier's name.</param>
public sealed record CaptainTier(int MaxSalaryRank, string Label);
