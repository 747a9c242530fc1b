namespace DfsOpt.Benchmarks.Season;

/// <summary>A row of standings.</summary>
/// <param name="Points">The points scored, in eighths; 0 if nothing was submitted.</param>
/// <param name="Id">The entry's id.</param>
/// <param name="Name">The EntryName cell.</param>
/// <param name="Lineup">The players' indexes, the captain's first; empty if nothing was submitted.</param>
internal sealed record StandingsEntry(int Points, long Id, string Name, byte[] Lineup);
