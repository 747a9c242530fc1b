namespace DfsOpt.Core.FieldProfiles;

/// <summary>Entries by how well they finished. Each group holds the ones behind it.</summary>
internal enum FinishGroup : byte
{
    /// <summary>All counted entries.</summary>
    Field,

    /// <summary>Those whose rank is within a tenth of the contest's submitted entries.</summary>
    TopTenPercent,

    /// <summary>Those whose rank is within a hundredth of the contest's submitted entries.</summary>
    TopOnePercent,
}

/// <summary>The groups.</summary>
internal static class FinishGroups
{
    /// <summary>All of them, each at its own number.</summary>
    public static FinishGroup[] All { get; } = [FinishGroup.Field, FinishGroup.TopTenPercent, FinishGroup.TopOnePercent];
}
