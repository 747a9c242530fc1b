using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Contests;

/// <summary>
/// The lineups of a contest. Entries share spellings (the six names as written), spellings share lineups (the six players, whatever
/// the slot order), so what belongs to a lineup is held once.
/// </summary>
internal sealed class ContestLineups
{
    /// <summary>Lineups as they are written, shared by most entries that write them so, by number among the contest's names.</summary>
    public required SixNames[] Spellings { get; init; }

    /// <summary>Each spelling's place in <see cref="Lineups"/>.</summary>
    public required int[] LineupOf { get; init; }

    /// <summary>Distinct lineups, by number in <see cref="NormalisedNames"/>; the five others ascending.</summary>
    public required SixNames[] Lineups { get; init; }

    /// <summary>How many entries play each lineup.</summary>
    public required int[] EntriesOf { get; init; }

    /// <summary>Each written name's place in <see cref="NormalisedNames"/>, by number among the contest's names.</summary>
    public required ushort[] NormalisedOf { get; init; }

    /// <summary>In ordinal order.</summary>
    public required string[] NormalisedNames { get; init; }
}
