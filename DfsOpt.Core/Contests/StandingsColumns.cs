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
        Roles = new StandingsColumn[new[] { required[0], LineupPlace, entryName, rank, points }.Max() + 1];
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

    public bool Has(StandingsColumn column) => Roles.Contains(column);

    private void Place(int place, StandingsColumn column)
    {
        if (place >= 0)
            Roles[place] = column;
    }
}
