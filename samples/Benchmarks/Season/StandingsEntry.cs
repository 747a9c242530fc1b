namespace DfsOpt.Benchmarks.Season;

/// <summary>A row of standings.</summary>
/// <param name="Points">Scored, in eighths of a point; 0 where nothing was submitted.</param>
/// <param name="Id">The entry's id.</param>
/// <param name="Name">The EntryName cell.</param>
/// <param name="Lineup">Places among the slate's players, the captain's first; empty where nothing was submitted.</param>
internal sealed record StandingsEntry(int Points, long Id, string Name, byte[] Lineup);
