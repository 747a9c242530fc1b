namespace DfsOpt.Core.Contests;

/// <summary>A column of a standings file.</summary>
internal enum StandingsColumn
{
    Ignored,
    EntryId,
    EntryName,
    Rank,
    Points,
    Lineup,
}
