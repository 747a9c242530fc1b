using System.Text;
using DfsOpt.Core.Lineups;
using DfsOpt.Core.Names;
using DfsOpt.Core.Numbers;

namespace DfsOpt.Core.DkEntries;

/// <summary>The player table of a DKEntries file. It lists each player twice: as captain, at 1.5 times the salary, and as flex.</summary>
internal static class DkPlayerTable
{
    private const string LockedMark = " (LOCKED)";

    /// <summary>The players, in the order of their flex rows.</summary>
    /// <exception cref="DkEntriesException">A row cannot be read, or there is no player.</exception>
    public static List<DkPlayer> Read(IReadOnlyList<RawRow> rows, DkLayout layout)
    {
        var captains = new List<Row>();
        var flex = new List<Row>();
        foreach (var raw in rows.Skip(layout.PlayerHeader + 1).Where(row => row[layout.Players[3]].Length > 0))
        {
            var row = Row.Of(raw, layout.Players);
            if (row.Slot == "CPT")
                captains.Add(row);
            else if (DkLayout.IsFlex(row.Slot))
                flex.Add(row);
            else
                throw new DkEntriesException($"{row.Name} has the roster position '{row.Slot}'; a showdown player has CPT, UTIL or FLEX", raw.Line);
        }

        if (flex.Count == 0)
            throw new DkEntriesException("has no player in UTIL or FLEX");
        return [.. flex.Select(row => Player(row, captains.FindAll(captain => captain.IsCaptainOf(row))))];
    }

    /// <summary>A cell without DraftKings' mark of a player whose game has begun.</summary>
    public static string Unlocked(string cell) =>
        cell.EndsWith(LockedMark, StringComparison.Ordinal) ? cell[..^LockedMark.Length].TrimEnd() : cell;

    private static DkPlayer Player(Row flex, List<Row> captains)
    {
        // If two team-mates share name and salary, it is unknown which captain id belongs to whom.
        var captain = captains.Count == 1 ? captains[0] : null;
        return new DkPlayer(
            flex.Name, flex.Team, flex.Position, flex.Salary, captain?.Id ?? "", flex.Id, captain is null ? "" : Unlocked(captain.Cell), Unlocked(flex.Cell));
    }

    private sealed record Row(string Position, string Cell, string Name, string Id, string Slot, int Salary, string Team)
    {
        public static Row Of(RawRow raw, int[] columns) => new(
            raw[columns[0]], raw[columns[1]], raw[columns[2]], raw[columns[3]], raw[columns[4]],
            NumberText.TryReadSalary(Encoding.UTF8.GetBytes(raw[columns[5]]), out int salary)
                ? salary
                : throw new DkEntriesException($"{raw[columns[2]]} has the salary '{raw[columns[5]]}', not whole dollars above 0", raw.Line),
            raw[columns[6]]);

        public bool IsCaptainOf(Row flex) =>
            Team == flex.Team
            && Showdown.FlexHalves * Salary == Showdown.CaptainHalves * flex.Salary
            && PlayerName.Normalise(Name) == PlayerName.Normalise(flex.Name);
    }
}
