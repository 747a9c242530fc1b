namespace DfsOpt.Core.Segments;

/// <summary>A kind of contest by how many entries one user has.</summary>
/// <param name="Label">The name, as used in a segment's name.</param>
/// <param name="MaxEntriesPerUser">The most entries that a user has in such a contest, 1 or more.</param>
public sealed record EntryType(string Label, int MaxEntriesPerUser);
