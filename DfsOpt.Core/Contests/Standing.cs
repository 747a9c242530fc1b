namespace DfsOpt.Core.Contests;

/// <summary>Where an entry stands; those that tie share one.</summary>
/// <param name="Rank">As the file has it; <see cref="NoRank"/> for none.</param>
/// <param name="Points">NaN for none.</param>
internal readonly record struct Standing(int Rank, double Points)
{
    /// <summary>Stands for a rank that is not known.</summary>
    public const int NoRank = int.MinValue;

    /// <summary>Whether an entry ties with one that stands so.</summary>
    public bool Is(Standing other) => Rank == other.Rank && BitConverter.DoubleToInt64Bits(Points) == BitConverter.DoubleToInt64Bits(other.Points);
}
