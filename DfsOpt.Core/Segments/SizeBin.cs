namespace DfsOpt.Core.Segments;

/// <summary>A range of contest sizes, in entries.</summary>
/// <param name="Label">The name, as used in a segment's name.</param>
/// <param name="MinSize">The smallest size in the bin.</param>
/// <param name="MaxSizeExclusive">The smallest size above the bin; <see langword="null"/> for the open last one.</param>
public sealed record SizeBin(string Label, int MinSize, int? MaxSizeExclusive);
