using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Contests;

/// <summary>
/// The lineups of a contest. Entries share spellings (the six names as the file has them), and spellings share lineups (the six
/// players in any slot order), so that each lineup's values are stored once.
/// </summary>
internal sealed class ContestLineups
{
    /// <summary>Lineups as the file spells them: indexes into <see cref="Contest.Names"/>. Most entries with the same text share one.</summary>
    public required LineupSlots[] Spellings { get; init; }

    /// <summary>The lineup of each spelling.</summary>
    public required LineupId[] LineupOf { get; init; }

    /// <summary>Distinct lineups: indexes into <see cref="NormalisedNames"/>, the captain first, the five others ascending.</summary>
    public required LineupSlots[] Lineups { get; init; }

    /// <summary>How many entries play each lineup.</summary>
    public required int[] EntriesOf { get; init; }

    /// <summary>The index in <see cref="NormalisedNames"/> of each of <see cref="Contest.Names"/>.</summary>
    public required ushort[] NormalisedOf { get; init; }

    /// <summary>The normalised names, in ordinal order.</summary>
    public required string[] NormalisedNames { get; init; }
}

/// <summary>A spelling's number in a contest: an index into <see cref="ContestLineups.Spellings"/>.</summary>
internal readonly record struct SpellingId(int Value)
{
    public static implicit operator int(SpellingId id) => id.Value;
}

/// <summary>A lineup's number in a contest: an index into <see cref="ContestLineups.Lineups"/>.</summary>
internal readonly record struct LineupId(int Value)
{
    public static implicit operator int(LineupId id) => id.Value;
}
