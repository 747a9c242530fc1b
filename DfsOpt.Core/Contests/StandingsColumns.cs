using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Contests;

/// <summary>The index of each column of a standings file, from 0; -1 for an optional column that is missing.</summary>
internal sealed class StandingsColumns
{
    public StandingsColumns(CsvHeader header)
    {
        int[] required = header.Require(RequiredColumns.Standings);
        (EntryId, Lineup) = (required[0], required[1]);
        EntryName = header.Find("EntryName");
        TimeRemaining = header.Find("TimeRemaining");
        Rank = header.Find("Rank");
        Points = header.Find("Points");
        Player = header.FindIfOnce("Player");
        RosterPosition = header.FindIfOnce("Roster Position");
        Drafted = header.FindIfOnce("%Drafted");
        PlayerPoints = header.FindIfOnce("FPTS");
        Count = Math.Max(Math.Max(EntryId, Lineup), Math.Max(Math.Max(EntryName, TimeRemaining), Math.Max(Rank, Points))) + 1;
    }

    public int EntryId { get; }

    public int EntryName { get; }

    public int TimeRemaining { get; }

    public int Rank { get; }

    public int Points { get; }

    public int Lineup { get; }

    /// <summary>How many columns there are up to the last of the entries' columns.</summary>
    public int Count { get; }

    /// <summary>The names in the player table.</summary>
    public int Player { get; }

    public int RosterPosition { get; }

    public int Drafted { get; }

    public int PlayerPoints { get; }

    /// <summary>How many columns there are up to the last one in use, including those of the player table if it is complete.</summary>
    public int CountWithPlayers => Player < 0 || RosterPosition < 0 || Drafted < 0
        ? Count
        : Math.Max(Count, Math.Max(Math.Max(Player, RosterPosition), Math.Max(Drafted, PlayerPoints)) + 1);
}
