using System.Globalization;
using System.Text;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.Contests;

/// <summary>One contest: its entries with a valid lineup, as columns, and the lineups they play.</summary>
internal sealed class Contest
{
    public required SlateFolder Slate { get; init; }

    public required string Id { get; init; }

    /// <summary>Its standings file, relative to the data root; <c>zip!member</c> if it is in a zip.</summary>
    public required string File { get; init; }

    public required string GppCategory { get; init; }

    /// <summary>The most entries of one user; <see langword="null"/> if the file has no EntryName column.</summary>
    public required int? MaxEntriesPerUser { get; init; }

    /// <summary>All entries, including unsubmitted and invalid ones.</summary>
    public required int Size { get; init; }

    public required int Unsubmitted { get; init; }

    public required int Invalid { get; init; }

    /// <summary>Rows with a lineup but no EntryId. They are not entries.</summary>
    public required int WithoutEntryId { get; init; }

    /// <summary>The ids of the entries that are unsubmitted or invalid, as <see cref="ContestEntries.Ids"/> has those of the others.</summary>
    public IReadOnlyList<long> IdsWithoutLineup { get; init; } = [];

    /// <summary>Whether the contest was over when the file was exported: no entry has time remaining, or a TimeRemaining that cannot be read.</summary>
    public required bool IsOver { get; init; }

    public required ContestEntries Entries { get; init; }

    public required ContestLineups Lineups { get; init; }

    /// <summary>Entry ids that are not whole numbers.</summary>
    public required TextList OddEntryIds { get; init; }

    public required TextList Users { get; init; }

    /// <summary>How many entries each of <see cref="Users"/> has in the contest, as the EntryName of his first entry with a lineup says.</summary>
    public required int[] EntriesOfUser { get; init; }

    /// <summary>Player names as the file spells them.</summary>
    public required TextList Names { get; init; }

    /// <summary>The first spelling of each normalised name.</summary>
    public required string[] WrittenNames { get; init; }

    /// <summary>The player table next to the entries; empty if the file has none.</summary>
    public IReadOnlyList<DraftedPlayer> Drafted { get; init; } = [];

    /// <summary>Entries with a valid lineup.</summary>
    public int Count => Entries.Ids.Length;

    /// <summary>Entries with a lineup, valid or not.</summary>
    public int Submitted => Count + Invalid;

    /// <summary>Valid lineups / submitted lineups, from 0 to 1; <see langword="null"/> if none was submitted.</summary>
    public double? ParseSuccessRate => Count + Invalid == 0 ? null : Count / (double)(Count + Invalid);

    /// <summary>The id of the first entry that plays a lineup, as the file has it.</summary>
    public string FirstEntryOf(int lineup)
    {
        for (int entry = 0; entry < Count; entry++)
        {
            if (Lineups.LineupOf[Entries.SpellingOf[entry]] == lineup)
                return EntryIdText(entry);
        }

        throw new ArgumentOutOfRangeException(nameof(lineup));
    }

    /// <summary>An entry's id as the file has it.</summary>
    public string EntryIdText(int entry) => IdText(Entries.Ids[entry]);

    /// <summary>An id as the file has it.</summary>
    public string IdText(long id) => id >= 0 ? id.ToString(CultureInfo.InvariantCulture) : Encoding.UTF8.GetString(OddEntryIds[(int)~id]);
}
