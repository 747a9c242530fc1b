using System.Globalization;
using System.Text;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>
/// One contest as columns. Entries share spellings (the six names as written), spellings share lineups (the six players, whatever
/// the slot order), so what belongs to a lineup is held once.
/// </summary>
internal sealed class Contest
{
    /// <summary>Stands for a rank that is not known.</summary>
    public const int NoRank = int.MinValue;

    public required SlateFolder Slate { get; init; }

    public required string Id { get; init; }

    /// <summary>Its file, relative to the data root; a zip's member behind a <c>!</c>.</summary>
    public required string File { get; init; }

    public required string GppCategory { get; init; }

    /// <summary>The most entries that a user has in it; <see langword="null"/> where the file does not say.</summary>
    public required int? MaxEntriesPerUser { get; init; }

    /// <summary>All entries, unsubmitted and invalid ones included.</summary>
    public required int Size { get; init; }

    public required int Unsubmitted { get; init; }

    public required int Invalid { get; init; }

    /// <summary>Each entry's id, or the complement of its number in <see cref="OddEntryIds"/>.</summary>
    public required long[] EntryIds { get; init; }

    public required TextList OddEntryIds { get; init; }

    public required int[] UserOf { get; init; }

    public required TextList Users { get; init; }

    public required int[] Ranks { get; init; }

    public required double[] Points { get; init; }

    /// <summary>Each entry's place in <see cref="Spellings"/>.</summary>
    public required int[] SpellingOf { get; init; }

    /// <summary>Lineups as they are written, shared by most entries that write them so, by number in <see cref="Names"/>.</summary>
    public required SixNames[] Spellings { get; init; }

    /// <summary>Names as they are written.</summary>
    public required TextList Names { get; init; }

    /// <summary>Each spelling's place in <see cref="Lineups"/>.</summary>
    public required int[] LineupOf { get; init; }

    /// <summary>Distinct lineups, by number in <see cref="NormalisedNames"/>; the five others in its order.</summary>
    public required SixNames[] Lineups { get; init; }

    /// <summary>In ordinal order.</summary>
    public required string[] NormalisedNames { get; init; }

    /// <summary>One spelling of each normalised name, as it is written.</summary>
    public required string[] WrittenNames { get; init; }

    /// <summary>Each lineup's hash, packed.</summary>
    public required byte[] Hashes { get; init; }

    /// <summary>How many entries play each lineup.</summary>
    public required int[] EntriesOf { get; init; }

    /// <summary>Entries with a valid lineup.</summary>
    public int Count => EntryIds.Length;

    /// <summary>Whether any entry lacks its rank, its points or its user.</summary>
    public bool HasEmptyCells =>
        Ranks.AsSpan().Contains(NoRank) || Array.Exists(Points, double.IsNaN) || Users.HasEmpty;

    /// <summary>Valid lineups among the submitted ones; <see langword="null"/> where none was submitted.</summary>
    public double? ParseSuccessRate => Count + Invalid == 0 ? null : Count / (double)(Count + Invalid);

    /// <summary>An entry's id as the file has it.</summary>
    public string EntryIdText(int entry) => EntryIds[entry] is >= 0 and var id
        ? id.ToString(CultureInfo.InvariantCulture)
        : Encoding.UTF8.GetString(OddEntryIds[(int)~EntryIds[entry]]);

    public ReadOnlySpan<byte> HashOf(int lineup) => Hashes.AsSpan(lineup * LineupHash.Size, LineupHash.Size);
}
