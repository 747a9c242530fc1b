namespace DfsOpt.Core.Compare;

/// <summary>How far a distribution moved, by the share of entries that sit in another bin.</summary>
public enum ShiftSize
{
    /// <summary>Every bin has the same share.</summary>
    None,

    /// <summary>Below 2%.</summary>
    Negligible,

    /// <summary>2% to 5%.</summary>
    Slight,

    /// <summary>5% to 15%.</summary>
    Clear,

    /// <summary>15% to 35%.</summary>
    Large,

    /// <summary>35% and more.</summary>
    VeryLarge,
}
