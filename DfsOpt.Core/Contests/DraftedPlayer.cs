namespace DfsOpt.Core.Contests;

/// <summary>A row of the player table that stands beside the entries of DraftKings' standings.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="NormalisedName">As joins see it.</param>
/// <param name="IsCaptain">Whether the row is the captain's.</param>
/// <param name="Percent">The share of the contest's entries that play him, in percent, as rounded by DraftKings; <see langword="null"/> where it cannot be read.</param>
/// <param name="Points">What he scored, the captain's 1.5 times included; <see langword="null"/> where it cannot be read.</param>
internal sealed record DraftedPlayer(string Name, string NormalisedName, bool IsCaptain, decimal? Percent, decimal? Points);
