using System.Text;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Numbers;
using DfsOpt.Core.Texts;

namespace DfsOpt.Core.DkEntries;

/// <summary>
/// A DKEntries.csv of showdown contests, as downloaded from DraftKings: the user's entries, and the players to fill them with. <see cref="Fill"/>
/// returns the file with lineups filled in and every other byte unchanged.
/// </summary>
public sealed class DkEntriesFile
{
    private readonly byte[] _bytes;
    private readonly List<RawRow> _rows;
    private readonly int[] _slots;

    private DkEntriesFile(byte[] bytes, List<RawRow> rows, DkLayout layout)
    {
        _bytes = bytes;
        _slots = layout.Slots;
        RequireOneHeader(rows, layout.Entries[0]);
        Players = DkPlayerTable.Read(rows, layout);
        _rows = [.. rows.Skip(1).Where(row => row[layout.Entries[0]].Length > 0)];
        Entries = [.. _rows.Select(row => Entry(row, layout))];
        if (Entries.Count == 0)
            throw new DkEntriesException("has no entry; enter a contest first");
        RequireDifferentIds(Entries);
    }

    /// <summary>The players, in the order of their flex rows.</summary>
    public IReadOnlyList<DkPlayer> Players { get; }

    /// <summary>The entries, in the order of their rows.</summary>
    public IReadOnlyList<DkEntry> Entries { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="DkEntriesException">The file cannot be read, or is not a DKEntries.csv of showdown contests.</exception>
    public static DkEntriesFile Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = CsvInput.Checked(bytes);
            var rows = RawRow.ReadAll(text, bytes.Length - text.Length);
            return new DkEntriesFile(bytes.ToArray(), rows, new DkLayout(rows));
        }
        catch (InputException e)
        {
            throw new DkEntriesException(e.Message, e.Line);
        }
    }

    /// <summary>Returns the file with lineups filled in.</summary>
    /// <param name="lineups">For each entry to fill, by its index in <see cref="Entries"/>, six indexes into <see cref="Players"/>, the captain first. All other entries stay as they are.</param>
    /// <exception cref="ArgumentException">A lineup does not have six different players, a player has no id for his slot, or the entry is locked.</exception>
    public byte[] Fill(IReadOnlyDictionary<int, IReadOnlyList<int>> lineups)
    {
        ArgumentNullException.ThrowIfNull(lineups);
        using var filled = new MemoryStream(_bytes.Length + (lineups.Count * 128));
        int written = 0;
        foreach (int entry in lineups.Keys.Order())
        {
            string[] cells = Cells(entry, lineups[entry]);
            for (int slot = 0; slot < cells.Length; slot++)
            {
                var places = _rows[entry].Places;
                bool isThere = _slots[slot] < places.Count;
                var place = isThere ? places[_slots[slot]] : new TextPlace(places[^1].End, places[^1].End);
                filled.Write(_bytes, written, place.Start - written);
                if (!isThere)
                    filled.WriteByte((byte)',');
                filled.Write(Encoding.UTF8.GetBytes(cells[slot]));
                written = place.End;
            }
        }

        filled.Write(_bytes, written, _bytes.Length - written);
        return filled.ToArray();
    }

    private string[] Cells(int entry, IReadOnlyList<int> lineup)
    {
        if (Entries[entry].State == DkEntryState.Locked)
            throw new ArgumentException($"Entry {Entries[entry].EntryId} is locked.", nameof(lineup));
        if (lineup.Count != Showdown.Slots || lineup.Distinct().Count() != Showdown.Slots)
            throw new ArgumentException($"The lineup for entry {Entries[entry].EntryId} does not have six different players.", nameof(lineup));
        return [.. lineup.Select((player, slot) => Cell(Players[player], slot))];
    }

    private static string Cell(DkPlayer player, int slot)
    {
        string cell = slot == 0 ? player.CaptainCell : player.FlexCell;
        if (cell.Length == 0)
            throw new ArgumentException($"{player.Name} has no id as a captain in this file.", nameof(player));
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static void RequireOneHeader(List<RawRow> rows, int entryId)
    {
        if (rows.Skip(1).FirstOrDefault(row => row[entryId].Length > 0 && row[entryId] == rows[0][entryId]) is { } again)
            throw new DkEntriesException("has the column names of line 1 again, so the file is two files in one", again.Line);
    }

    private static void RequireDifferentIds(IReadOnlyList<DkEntry> entries)
    {
        var first = new Dictionary<string, DkEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!first.TryAdd(entry.EntryId, entry))
                throw new DkEntriesException($"has the entry {entry.EntryId} again, which is in line {first[entry.EntryId].Line} too", entry.Line);
        }
    }

    /// <summary>Reads an id. A run names folders after contest ids, so only digits are accepted.</summary>
    private static string Id(RawRow row, int column, string name) =>
        row[column] is { Length: > 0 } id && id.All(char.IsAsciiDigit)
            ? id
            : throw new DkEntriesException($"has the {name} '{row[column]}', not a whole number, as a spreadsheet may leave it", row.Line);

    private DkEntry Entry(RawRow row, DkLayout layout)
    {
        if (row.Cells.Count < _slots[0])
            throw new DkEntriesException("ends before its entry fee", row.Line);
        string[] cells = [.. _slots.Select(slot => row[slot])];
        int[] lineup = [.. cells.Select(cell => PlayerOf(DkPlayerTable.Unlocked(cell)))];
        bool isLineup = !lineup.Contains(-1) && lineup.Distinct().Count() == Showdown.Slots;
        var state = Array.TrueForAll(cells, cell => cell.Length == 0) ? DkEntryState.Empty
            : Array.Exists(cells, cell => cell.EndsWith("(LOCKED)", StringComparison.Ordinal)) ? DkEntryState.Locked
            : isLineup ? DkEntryState.Filled
            : DkEntryState.Unreadable;
        return new DkEntry(
            Id(row, layout.Entries[0], "Entry ID"),
            Id(row, layout.Entries[2], "Contest ID"),
            row[layout.Entries[1]],
            Dollars.TryRead(row[layout.Entries[3]], out decimal fee) ? fee : null,
            row.Line,
            state,
            isLineup ? lineup : [])
        {
            Fault = isLineup || state == DkEntryState.Empty ? null : Fault(cells, lineup),
        };
    }

    /// <summary>Why slots are no lineup: one is empty, has a player whom the file lacks, or one whom an earlier slot has.</summary>
    private string Fault(string[] cells, int[] lineup)
    {
        for (int slot = 0; slot < cells.Length; slot++)
        {
            string name = slot == 0 ? "the captain's slot" : $"slot {slot + 1}";
            if (cells[slot].Length == 0)
                return $"no player in {name}";
            if (lineup[slot] < 0)
                return $"'{cells[slot]}' in {name}, which is no id of a player in the file";
            if (Array.IndexOf(lineup, lineup[slot]) < slot)
                return $"{Players[lineup[slot]].Name} twice";
        }

        throw new ArgumentException("The slots are a lineup.", nameof(cells));
    }

    /// <summary>The player meant by <c>Name (ID)</c>, <c>Name(ID)</c> or the id alone; -1 if there is none. DraftKings has written flex ids in captain slots.</summary>
    private int PlayerOf(string cell)
    {
        int open = cell.LastIndexOf('(');
        string id = cell.EndsWith(')') && open >= 0 ? cell[(open + 1)..^1] : cell;
        for (int player = 0; id.Length > 0 && player < Players.Count; player++)
        {
            if (Players[player].FlexId == id || Players[player].CaptainId == id)
                return player;
        }

        return -1;
    }
}
