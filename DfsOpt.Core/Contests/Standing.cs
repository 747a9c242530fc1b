namespace DfsOpt.Core.Contests;

/// <summary>Where an entry stands; those that tie share one.</summary>
/// <param name="Rank">From 1; <see cref="NoRank"/> for none.</param>
/// <param name="Points">NaN for none.</param>
internal readonly record struct Standing(int Rank, double Points)
{
    /// <summary>Stands for a rank that is not known.</summary>
    public const int NoRank = int.MinValue;
}
