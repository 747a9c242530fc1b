using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Contests;

/// <summary>What each column of a standings file means, up to the last one that counts.</summary>
internal sealed class StandingsColumns
{
    public StandingsColumns(CsvHeader header)
    {
        var required = header.Require("EntryId", "Lineup");
        LineupPlace = required[1];
        int entryName = header.Find("EntryName"), rank = header.Find("Rank"), points = header.Find("Points");
        int last = Math.Max(Math.Max(required[0], LineupPlace), Math.Max(entryName, Math.Max(rank, points)));
        Roles = new StandingsColumn[last + 1];
        Place(required[0], StandingsColumn.EntryId);
        Place(LineupPlace, StandingsColumn.Lineup);
        Place(entryName, StandingsColumn.EntryName);
        Place(rank, StandingsColumn.Rank);
        Place(points, StandingsColumn.Points);
    }

    /// <summary>Each cell's meaning, from the first on.</summary>
    public StandingsColumn[] Roles { get; }

    /// <summary>Where the lineup stands.</summary>
    public int LineupPlace { get; }

    public bool Has(StandingsColumn column)
    {
        foreach (var role in Roles)
        {
            if (role == column)
                return true;
        }

        return false;
    }

    private void Place(int place, StandingsColumn column)
    {
        if (place >= 0)
            Roles[place] = column;
    }
}
