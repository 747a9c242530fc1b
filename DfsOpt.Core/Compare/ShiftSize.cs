namespace DfsOpt.Core.Compare;

/// <summary>How far a distribution moved, by the share of entries that are in another bin; <see cref="ShiftSizes"/> has the bounds.</summary>
public enum ShiftSize
{
    /// <summary>Every bin has the same share.</summary>
    None,

    /// <summary>Some entries are in another bin, but fewer than 2%.</summary>
    Negligible,

    /// <summary>2% or more are.</summary>
    Slight,

    /// <summary>5% or more are.</summary>
    Clear,

    /// <summary>15% or more are.</summary>
    Large,

    /// <summary>35% or more are.</summary>
    VeryLarge,
}
