namespace DfsOpt.Core.Contests;

/// <summary>A contest's entries with a valid lineup, as columns.</summary>
internal sealed class ContestEntries
{
    /// <summary>Each entry's id, or the complement of its index in <see cref="Contest.OddEntryIds"/>.</summary>
    public required long[] Ids { get; init; }

    /// <summary>Each entry's user.</summary>
    public required UserId[] UserOf { get; init; }

    /// <summary>Each entry's index in <see cref="Standings"/>.</summary>
    public required int[] StandingOf { get; init; }

    /// <summary>Each entry's spelling of its lineup.</summary>
    public required SpellingId[] SpellingOf { get; init; }

    /// <summary>Ranks and points. Consecutive entries with the same ones share one.</summary>
    public required Standing[] Standings { get; init; }
}

/// <summary>An entry's rank and points; tied entries share one.</summary>
/// <param name="Rank">The rank in the file; <see cref="NoRank"/> if it has none.</param>
/// <param name="Points">The points scored; NaN if the file has none.</param>
internal readonly record struct Standing(int Rank, double Points)
{
    /// <summary>An unknown rank.</summary>
    public const int NoRank = int.MinValue;

    /// <summary>Whether rank and points are the same, NaN included.</summary>
    public bool Is(Standing other) => Rank == other.Rank && BitConverter.DoubleToInt64Bits(Points) == BitConverter.DoubleToInt64Bits(other.Points);
}

/// <summary>A user's number in a contest: an index into <see cref="Contest.Users"/>.</summary>
internal readonly record struct UserId(int Value)
{
    public static implicit operator int(UserId id) => id.Value;
}
