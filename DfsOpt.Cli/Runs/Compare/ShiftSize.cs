namespace DfsOpt.Cli.Runs.Compare;

/// <summary>How far a distribution moved, by the share of entries that sit in another bin; <see cref="ShiftSizes"/> has the bounds.</summary>
internal enum ShiftSize
{
    /// <summary>Every bin has the same share.</summary>
    None,
    Negligible,
    Slight,
    Clear,
    Large,
    VeryLarge,
}
