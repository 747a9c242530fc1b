using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.DkEntries;

/// <summary>The columns of a DKEntries file: entries on the left, some of whose column names repeat, and the player table on the right, which starts some rows below.</summary>
internal sealed class DkLayout
{
    private static readonly string[] _entryColumns = ["Entry ID", "Contest Name", "Contest ID", "Entry Fee"];
    private static readonly string[] _playerColumns = ["Position", "Name + ID", "Name", "ID", "Roster Position", "Salary", "TeamAbbrev"];

    /// <exception cref="DkEntriesException">The file is not a DKEntries file of showdown contests.</exception>
    public DkLayout(IReadOnlyList<RawRow> rows)
    {
        if (rows.Count == 0)
            throw new DkEntriesException("is empty");
        Entries = Find(rows[0], _entryColumns, 0)
            ?? throw new DkEntriesException($"has no columns {string.Join(", ", _entryColumns)}", rows[0].Line);
        Slots = FindSlots(rows[0], Entries.Max() + 1);
        for (PlayerHeader = 0; PlayerHeader < rows.Count; PlayerHeader++)
        {
            if (Find(rows[PlayerHeader], _playerColumns, Slots.Max() + 1) is { } columns)
            {
                Players = columns;
                return;
            }
        }

        throw new DkEntriesException($"has no table of players ({string.Join(", ", _playerColumns)})");
    }

    /// <summary>The columns of an entry's id, contest name, contest id and fee.</summary>
    public int[] Entries { get; }

    /// <summary>The columns of an entry's captain and five others.</summary>
    public int[] Slots { get; }

    /// <summary>The index of the row with the player table's column names.</summary>
    public int PlayerHeader { get; }

    /// <summary>The player table's columns of position, name with id, name, id, roster position, salary and team.</summary>
    public int[] Players { get; } = [];

    private static int[]? Find(RawRow row, string[] names, int from)
    {
        int[] columns = Array.ConvertAll(names, name => IndexOf(row, name, from));
        return columns.Contains(-1) ? null : columns;
    }

    private static int IndexOf(RawRow row, string name, int from)
    {
        for (int column = from; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].Equals(name, StringComparison.OrdinalIgnoreCase))
                return column;
        }

        return -1;
    }

    private static int[] FindSlots(RawRow header, int from)
    {
        // The slots end at the first column without a name.
        string[] names = [.. header.Cells.Skip(from).TakeWhile(name => name.Length > 0)];
        return names is ["CPT", ..] && names.Length == Showdown.Slots && names.Skip(1).All(IsFlex)
            ? [.. Enumerable.Range(from, Showdown.Slots)]
            : throw new DkEntriesException($"has the slots {string.Join(", ", names)}; entries of a showdown contest have CPT and five UTIL or FLEX", header.Line);
    }

    /// <summary>Whether a slot is one of the five others; DraftKings calls them UTIL or FLEX.</summary>
    public static bool IsFlex(string slot) => slot is "UTIL" or "FLEX";
}
