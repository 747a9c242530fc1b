namespace DfsOpt.Core.Contests;

/// <summary>A row of the player table next to the entries in DraftKings' standings.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="NormalisedName">The name by which it is joined.</param>
/// <param name="IsCaptain">Whether the row is the captain's.</param>
/// <param name="Percent">The share of the contest's entries that play him, in percent, as rounded by DraftKings; <see langword="null"/> if it cannot be read.</param>
/// <param name="Points">The points that he scored, multiplied by 1.5 in a captain's row; <see langword="null"/> if it cannot be read.</param>
internal sealed record DraftedPlayer(string Name, string NormalisedName, bool IsCaptain, decimal? Percent, decimal? Points);
