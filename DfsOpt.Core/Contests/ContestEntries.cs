namespace DfsOpt.Core.Contests;

/// <summary>A contest's entries with a valid lineup, as columns.</summary>
internal sealed class ContestEntries
{
    /// <summary>Each entry's id, or the complement of its number among the contest's odd ones.</summary>
    public required long[] Ids { get; init; }

    /// <summary>Each entry's user, by number among the contest's.</summary>
    public required int[] UserOf { get; init; }

    /// <summary>Each entry's place in <see cref="Standings"/>.</summary>
    public required int[] StandingOf { get; init; }

    /// <summary>Each entry's spelling, by number in the contest's lineups.</summary>
    public required int[] SpellingOf { get; init; }

    /// <summary>Ranks and points, shared by entries that follow one another with the same.</summary>
    public required Standing[] Standings { get; init; }
}
