namespace DfsOpt.Core.Segments;

/// <summary>A kind of contest by how often one user may enter.</summary>
/// <param name="Label">The name, as it stands in a segment.</param>
/// <param name="MaxEntriesPerUser">The most entries a user has in such a contest, at least 1.</param>
public sealed record EntryType(string Label, int MaxEntriesPerUser);
