using DfsOpt.Core.Csv;

namespace DfsOpt.Core.Contests;

/// <summary>What each column of a standings file means, up to the last one that counts.</summary>
internal sealed class StandingsColumns
{
    public StandingsColumns(CsvHeader header)
    {
        var required = header.Require("EntryId", "Lineup");
        (int Place, StandingsColumn Column)[] found =
        [
            (required[0], StandingsColumn.EntryId),
            (required[1], StandingsColumn.Lineup),
            (header.Find("EntryName"), StandingsColumn.EntryName),
            (header.Find("Rank"), StandingsColumn.Rank),
            (header.Find("Points"), StandingsColumn.Points),
        ];
        Roles = new StandingsColumn[found.Max(f => f.Place) + 1];
        foreach (var (place, column) in found)
        {
            if (place >= 0)
                Roles[place] = column;
        }

        LineupPlace = required[1];
    }

    /// <summary>Each cell's meaning, from the first on.</summary>
    public StandingsColumn[] Roles { get; }

    /// <summary>Where the lineup stands.</summary>
    public int LineupPlace { get; }

    public bool Has(StandingsColumn column) => Roles.Contains(column);
}
