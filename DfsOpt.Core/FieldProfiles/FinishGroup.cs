namespace DfsOpt.Core.FieldProfiles;

/// <summary>Entries by how well they finished. Each group includes the groups after it.</summary>
internal enum FinishGroup : byte
{
    /// <summary>All counted entries.</summary>
    Field,

    /// <summary>Entries in the top 10% of the contest's submitted entries.</summary>
    TopTenPercent,

    /// <summary>Entries in the top 1% of the contest's submitted entries.</summary>
    TopOnePercent,
}

/// <summary>The groups.</summary>
internal static class FinishGroups
{
    /// <summary>All groups, in the order of their numbers.</summary>
    public static FinishGroup[] All { get; } = [FinishGroup.Field, FinishGroup.TopTenPercent, FinishGroup.TopOnePercent];
}
