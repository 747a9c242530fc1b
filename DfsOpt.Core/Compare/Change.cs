namespace DfsOpt.Core.Compare;

/// <summary>A value that differs between two runs.</summary>
/// <param name="Name">The value's name, such as <c>seed</c> or <c>00_ingest num_files</c>.</param>
/// <param name="Before">The first run's value; <see langword="null"/> if it has none.</param>
/// <param name="After">The second run's value; <see langword="null"/> if it has none.</param>
public sealed record Change(string Name, string? Before, string? After);
